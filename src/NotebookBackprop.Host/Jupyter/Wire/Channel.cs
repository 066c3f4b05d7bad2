namespace NotebookBackprop.Host;

/// <summary>The five lines between a front end and a kernel.</summary>
internal enum Channel
{
    /// <summary>Requests, one after another.</summary>
    Shell,

    /// <summary>Requests that do not wait for a running cell.</summary>
    Control,

    /// <summary>Questions of the kernel to the user, and the answers.</summary>
    Stdin,

    /// <summary>What everybody who listens gets: outputs and whether the kernel is busy.</summary>
    Iopub,

    /// <summary>Comes back as sent.</summary>
    Heartbeat,
}

/// <summary>Names of channels.</summary>
internal static class Channels
{
    /// <summary>The field of a connection file that holds a channel's port.</summary>
    public static string PortName(Channel channel) => channel == Channel.Heartbeat ? "hb_port" : $"{channel.ToString().ToLowerInvariant()}_port";
}
