using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>The cells that ran in this session; there is no memory beyond it.</summary>
internal sealed record HistoryRequest() : Request("history_request")
{
    private const int Session = 1;

    /// <inheritdoc/>
    public override JsonObject Answer(Turn turn)
    {
        var history = turn.Kernel.History.AsEnumerable();
        var most = turn.Optional<int?>("n") ?? int.MaxValue;
        history = turn.Text("hist_access_type") switch
        {
            "tail" => history.TakeLast(most),
            "range" => turn.Optional("session", 0) is not (0 or Session)
                ? []
                : history.Where(cell => cell.Number >= turn.Optional("start", 0) && cell.Number < (turn.Optional<int?>("stop") ?? int.MaxValue)),
            "search" => Found(history, turn.Optional("pattern", "*")!, turn.Optional("unique", false)).TakeLast(most),
            var other => throw new RequestException($"A history_request has the type 'tail', 'range' or 'search', not '{other}'."),
        };
        var withOutput = turn.Optional("output", false);
        return new() { ["history"] = new JsonArray([.. history.Select(cell => Entry(cell.Number, cell.Code, withOutput))]) };
    }

    private static IEnumerable<(int Number, string Code)> Found(IEnumerable<(int Number, string Code)> history, string pattern, bool isUnique)
    {
        var found = history.Where(cell => FileSystemName.MatchesSimpleExpression(pattern, cell.Code, ignoreCase: false));
        return isUnique ? found.Reverse().DistinctBy(cell => cell.Code).Reverse() : found;
    }

    /// <summary>Outputs are not kept: null stands for them.</summary>
    private static JsonArray Entry(int number, string code, bool withOutput) =>
        withOutput ? [Session, number, new JsonArray(code, null)] : [Session, number, code];
}
