using System.Buffers;

namespace NotebookBackprop.Autodiff;

/// <summary>The arrays that a tape consists of, rented, and longer than they need be.</summary>
internal sealed class TapeArrays
{
    private long[] _orders = ArrayPool<long>.Shared.Rent(16);

    /// <summary>The nodes, at first as they are found.</summary>
    public Tensor[] Nodes { get; private set; } = ArrayPool<Tensor>.Shared.Rent(16);

    /// <summary>For each node where its inputs begin; those of the next begin where they end.</summary>
    public int[] FirstInput { get; private set; } = [];

    /// <summary>The places of the inputs of all nodes.</summary>
    public int[] Inputs { get; private set; } = [];

    /// <summary>How many nodes there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many inputs all nodes have together.</summary>
    public int Links { get; set; }

    public void Add(Tensor node)
    {
        if (Count == Nodes.Length) Grow();
        Nodes[Count] = node;
        _orders[Count++] = node.Order;
    }

    /// <summary>Brings the nodes, which were found from the last to the first, into order of execution.</summary>
    public void SortByOrder()
    {
        var nodes = Nodes.AsSpan(0, Count);
        var orders = _orders.AsSpan(0, Count);
        nodes.Reverse();
        orders.Reverse();
        // Mostly they are nearly in order, and moving the few is the fastest.
        var moves = 4L * Count;
        for (var i = 1; i < orders.Length; i++)
        {
            var (node, order, at) = (nodes[i], orders[i], i);
            if (orders[at - 1] < order) continue;
            for (; at > 0 && orders[at - 1] > order; at--, moves--) (nodes[at], orders[at]) = (nodes[at - 1], orders[at - 1]);
            (nodes[at], orders[at]) = (node, order);
            if (moves >= 0) continue;
            orders.Sort(nodes);
            return;
        }
    }

    public void MakeRoomForLinks()
    {
        FirstInput = ArrayPool<int>.Shared.Rent(Count + 1);
        FirstInput[0] = 0;
        Inputs = ArrayPool<int>.Shared.Rent(Links);
    }

    public void Return()
    {
        Nodes.AsSpan(0, Count).Clear();
        ArrayPool<Tensor>.Shared.Return(Nodes);
        ArrayPool<long>.Shared.Return(_orders);
        ArrayPool<int>.Shared.Return(FirstInput);
        ArrayPool<int>.Shared.Return(Inputs);
    }

    private void Grow()
    {
        var (nodes, orders) = (Nodes, _orders);
        Nodes = ArrayPool<Tensor>.Shared.Rent(2 * Count);
        _orders = ArrayPool<long>.Shared.Rent(2 * Count);
        nodes.CopyTo(Nodes, 0);
        orders.AsSpan(0, Count).CopyTo(_orders);
        nodes.AsSpan(0, Count).Clear();
        ArrayPool<Tensor>.Shared.Return(nodes);
        ArrayPool<long>.Shared.Return(orders);
    }
}
