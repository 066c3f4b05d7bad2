using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>Runs a cell.</summary>
internal sealed record ExecuteRequest() : Request("execute_request")
{
    private const string Stuck = "A cell before this one could not be stopped and still runs: restart the kernel.";

    /// <inheritdoc/>
    public override JsonObject Answer(Turn turn)
    {
        var (kernel, code) = (turn.Kernel, turn.Text("code"));
        var isSilent = turn.Optional("silent", false);
        var isCounted = !isSilent && turn.Optional("store_history", true);
        if (kernel.IsAborted(turn))
            return new() { ["status"] = "aborted" };

        var number = kernel.Session.ExecutionCount + (isCounted ? 1 : 0);
        if (isCounted)
            kernel.History.Add((number, code));
        if (!isSilent)
            turn.Publish("execute_input", new() { ["code"] = code, ["execution_count"] = number });
        var outputs = new Publisher(turn, isSilent);
        // A page that is loaded anew is a new session of the front end.
        kernel.Session.Page = turn.Request.Header["session"]?.ToString();
        var result = kernel.IsStuck
            ? new CellFailed(new("Error", Stuck, []))
            : kernel.Interruptible(interrupt =>
            {
                kernel.Session.Ask = turn.Optional("allow_stdin", false) ? Ask : null;
                return kernel.Session.Run(code, isCounted ? $"Cell {number}" : "Unnumbered cell", outputs, interrupt, isCounted);

                string Ask()
                {
                    outputs.Flush();
                    return kernel.Ask(turn, interrupt);
                }
            });
        kernel.Session.Ask = null;
        var reply = Reply(turn, result, outputs);
        outputs.Flush();
        if (reply["status"] is not null && turn.Optional("stop_on_error", true))
            kernel.AbortWaiting();
        reply["execution_count"] = number;
        return reply;
    }

    private static JsonObject Reply(Turn turn, CellResult result, Publisher outputs)
    {
        switch (result)
        {
            case CellFailed { Error: var error }:
                // The session has shown the error, unless it was not asked.
                if (turn.Kernel.IsStuck)
                    outputs.Add(error.ToOutput());
                return Error(error.ToOutput());
            case CellInterrupted { Stopped: var isStopped }:
                turn.Kernel.IsStuck = !isStopped;
                var interrupted = new CellError("Interrupted", !isStopped
                    ? "The cell does not stop by itself and still runs: restart the kernel."
                    : "The cell was stopped; variables keep what they held." + (PoolWork.GoesOn ? " Work on other threads goes on: restart the kernel to end it." : ""), []).ToOutput();
                outputs.Add(interrupted);
                return Error(interrupted);
            default:
                return new() { ["payload"] = new JsonArray(), ["user_expressions"] = Expressions(turn) };
        }
    }

    private static JsonObject Error(ErrorOutput error) => Requests.Error(error.Name, error.Value, error.Traceback);

    /// <summary>Values that the front end wants to know once the cell has succeeded.</summary>
    private static JsonObject Expressions(Turn turn)
    {
        var values = new JsonObject();
        if (turn.Content["user_expressions"] is not JsonObject asked)
            return values;
        foreach (var (name, expression) in asked)
        {
            var outputs = new CellOutputs(1);
            turn.Kernel.Interruptible(interrupt => turn.Kernel.Session.Run(expression?.GetValue<string>() ?? "", "User expression", outputs, interrupt, isCounted: false));
            values[name] = outputs.Of(0) switch
            {
                [.., RichOutput value] => new JsonObject { ["status"] = "ok", ["data"] = Publisher.Data(value.Data), ["metadata"] = new JsonObject() },
                [.., ErrorOutput error] => Error(error),
                _ => Requests.Error("Error", "The expression has no value.", []),
            };
        }
        return values;
    }
}
