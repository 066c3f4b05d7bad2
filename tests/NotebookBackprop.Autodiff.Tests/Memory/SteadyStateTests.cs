using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Memory;

public class SteadyStateTests
{
    [Theory]
    [InlineData(16, 4)]
    [InlineData(300, 4)]
    [InlineData(16, 30)]
    public void Forward_and_backward_allocate_at_most_200_bytes_for_each_operation_whatever_the_layers_size(int width, int depth) =>
        Assert.InRange(BytesByOperation(width, depth, byHand: false), 1, 200);

    [Theory]
    [InlineData(16, 4)]
    [InlineData(300, 4)]
    [InlineData(16, 30)]
    public void So_does_a_step_whose_updates_are_written_with_operators(int width, int depth) =>
        Assert.InRange(BytesByOperation(width, depth, byHand: true), 1, 200);

    private static long BytesByOperation(int width, int depth, bool byHand)
    {
        var x = Constant(Init(8 * width), [8, width], DType.Float32);
        var variables = Enumerable.Range(0, depth).SelectMany(_ => new[] { Variable(Init(width * width), [width, width], DType.Float32), Variable(Init(width), [width], DType.Float32) }).ToArray();
        int[] labels = [.. Enumerable.Range(0, 8)];
        var operations = 0;

        void Step()
        {
            using (TrainingStep())
            {
                var h = x;
                for (var i = 0; i < variables.Length; i += 2) h = Tanh(MatMul(h, variables[i]) + variables[i + 1]);
                var loss = CrossEntropy(h, labels);
                foreach (var variable in variables) variable.ZeroGrad();
                loss.Backward();
                if (operations == 0) operations = Tape.Of(loss).Nodes.Count(node => !node.IsLeaf) + (byHand ? variables.Length : 0);
                if (!byHand) return;
                foreach (var variable in variables) variable.Assign(variable - 0.01 * variable.Grad!);
            }
        }

        for (var i = 0; i < 5; i++) Step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++) Step();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 10 / operations;
    }

    private static double[] Init(int count) => [.. Enumerable.Range(0, count).Select(i => (i * 7 % 13 - 6) * 0.02)];
}
