using NotebookBackprop.Tensors;

namespace NotebookBackprop.Tests.Tensors;

public class SharesTests
{
    [Fact]
    public void Every_share_is_done_once_by_any_count_of_threads_also_from_within_a_share()
    {
        foreach (var count in (int[])[1, 2, 3, 5])
        {
            var work = new Counting(count, nests: true);
            Shares.Run(count, work);
            Assert.All(work.Done, done => Assert.Equal(1 + count, done));
        }
    }

    [Fact]
    public void What_a_share_throws_reaches_the_caller_and_the_next_work_runs()
    {
        foreach (var failing in (int[])[0, 2])
        {
            Assert.Equal("broken", Assert.Throws<InvalidOperationException>(() => Shares.Run(3, new Failing(failing))).Message);
            var work = new Counting(3, nests: false);
            Shares.Run(3, work);
            Assert.All(work.Done, done => Assert.Equal(1, done));
        }
    }

    [Fact]
    public void An_interrupt_is_held_until_all_shares_are_done()
    {
        var work = new Slow();
        var interrupted = false;
        var thread = new Thread(() =>
        {
            try
            {
                Shares.Run(2, work);
                Thread.Sleep(Timeout.Infinite);
            }
            catch (ThreadInterruptedException)
            {
                interrupted = work.Ended;
            }
        });
        thread.Start();
        Assert.True(work.Started.Wait(10_000, TestContext.Current.CancellationToken));
        thread.Interrupt();
        Assert.True(thread.Join(10_000));
        Assert.True(interrupted);
    }

    [Fact]
    public void Elements_and_rows_are_the_same_bits_for_any_count_of_threads()
    {
        var x = new Draws(1, 0).Fill([700, 613], DType.Float32, default(NormalDraw));
        var before = Shares.Threads;
        try
        {
            var results = new[] { 1, 2, 3, 7 }.Select(threads =>
            {
                Shares.Threads = threads;
                var y = Elementwise.Unary(x, default(Wide<TanhFunction>));
                return new[] { y, NotebookBackprop.Tensors.Rows.Along(y, 1, default(SoftmaxRow)), NotebookBackprop.Tensors.Rows.Along(x, y, 0, new StandardizeProductRow(1e-5)) }.SelectMany(part => part.ToDoubles()).ToArray();
            }).ToArray();
            Assert.All(results, result => Assert.Equal(results[0], result));
        }
        finally
        {
            Shares.Threads = before;
        }
    }

    private sealed class Counting(int count, bool nests) : IShares
    {
        public int[] Done { get; } = new int[count];

        public void Do(int share)
        {
            Interlocked.Increment(ref Done[share]);
            if (!nests) return;
            var inner = new Counting(Done.Length, nests: false);
            Shares.Run(Done.Length, inner);
            for (var i = 0; i < Done.Length; i++) Interlocked.Add(ref Done[i], inner.Done[i]);
        }
    }

    private sealed class Failing(int failing) : IShares
    {
        public void Do(int share)
        {
            if (share == failing) throw new InvalidOperationException("broken");
        }
    }

    private sealed class Slow : IShares
    {
        public ManualResetEventSlim Started { get; } = new();

        public bool Ended { get; private set; }

        public void Do(int share)
        {
            if (share == 0) return;
            Started.Set();
            Thread.Sleep(200);
            Ended = true;
        }
    }
}
