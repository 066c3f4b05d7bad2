using NotebookBackprop.TestKit.Networks;

namespace NotebookBackprop.Tests.Networks;

/// <summary>The verdict on networks of known truth, a few of each kind; the benchmark command <c>trials</c> draws thousands.</summary>
[Collection(nameof(NetworkTests))]
public sealed class FlowTrialTests
{
    public static TheoryData<string> Kinds => [.. Shapes.All.Select(shape => shape.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void Each_kind_is_judged_right_ill_and_well(string kind)
    {
        var shape = Shapes.All.Single(shape => shape.Name == kind);
        for (var seed = 1; seed <= 3; seed++)
            foreach (var isIll in shape.HasIllness ? new[] { true, false } : [false])
            {
                var trial = shape.Make(seed, isIll);
                var flow = GradientFlow.Of(trial.Loss(), trial.Net);
                Assert.True(trial.IsRight(flow), $"{(isIll ? "ill" : "well")}, seed {seed}: {flow}");
                Assert.False(!isIll && flow.Verdict.Health == FlowHealth.Dead);
            }
    }
}
