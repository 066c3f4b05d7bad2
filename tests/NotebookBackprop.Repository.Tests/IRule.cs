namespace NotebookBackprop.Repository.Tests;

/// <summary>Something that holds for the whole repository.</summary>
interface IRule
{
    /// <summary>One sentence for each place that breaks the rule.</summary>
    IEnumerable<string> Violations(SourceTree tree);
}
