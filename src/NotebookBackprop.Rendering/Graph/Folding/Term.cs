using System.Collections.Immutable;

namespace NotebookBackprop.Rendering;

/// <summary>What a pattern's letters stand for so far, and the units it is made of.</summary>
/// <param name="Letters">Places on the tape.</param>
/// <param name="Units">The last matched first.</param>
internal sealed record Match(ImmutableDictionary<string, int> Letters, ImmutableStack<Unit> Units)
{
    public static Match Empty { get; } = new(ImmutableDictionary<string, int>.Empty, []);
}

/// <summary>
/// A mathematical expression to be found in a graph, written as such: <c>1 / (1 + Exp(-x))</c>. Sums and products match in
/// either order, and what can be spelled in several ways matches all of them.
/// </summary>
internal abstract record Term
{
    /// <summary>All the ways in which what is at a place is this expression.</summary>
    public abstract IEnumerable<Match> At(int place, Level level, Match so);

    public static implicit operator Term(double number) => new Number(value => value == number);

    public static Term operator +(Term a, Term b) => new Call("add", a, b) { IsCommutative = true };

    public static Term operator *(Term a, Term b) => new Call("multiply", a, b) { IsCommutative = true };

    public static Term operator -(Term a, Term b) => new Either(new Call("subtract", a, b), a + -b);

    public static Term operator -(Term a) => new Either(new Call("negate", a), new Call("multiply", -1.0, a) { IsCommutative = true }, new Call("subtract", 0.0, a));

    public static Term operator /(Term a, Term b) => new Either(new Call("divide", a, b), a * Reciprocal(b), a is Number ? Reciprocal(b) : a * Power(b, -1));

    public static Term Exp(Term a) => new Call("exp", a);

    public static Term Log(Term a) => new Call("log", a);

    public static Term Square(Term a) => new Either(new Call("square", a), Power(a, 2), new Call("multiply", a, a));

    public static Term Sqrt(Term a) => new Either(new Call("sqrt", a), Power(a, 0.5));

    public static Term Tanh(Term a) => new Call("tanh", a);

    /// <summary>A reduction that keeps its axes with length 1, or leaves a single number: so it is known along which it runs.</summary>
    public static Term Reduced(string function, Term a) => new Call(function, a)
    {
        Condition = (level, place, arguments) => level.TensorAt(place).Shape.Rank is var rank && (rank == 0 || rank == level.TensorAt(arguments[0]).Shape.Rank),
    };

    /// <summary>The same, and a letter for it.</summary>
    public Term As(string letter) => new Named(letter, this);

    public static Term Power(Term a, double exponent) => new Call("power", a, exponent);

    private static Either Reciprocal(Term a) => new Either(new Call("reciprocal", a), Power(a, -1));

    /// <summary>Any tensor; the same letter stands for the same one everywhere.</summary>
    public sealed record Letter(string Name, Func<Level, int, bool>? Condition = null) : Term
    {
        public override IEnumerable<Match> At(int place, Level level, Match so)
        {
            if (so.Letters.TryGetValue(Name, out var bound)) return bound == place ? [so] : [];
            return Condition?.Invoke(level, place) ?? true ? [so with { Letters = so.Letters.Add(Name, place) }] : [];
        }
    }

    /// <summary>A constant whose every element fulfils a condition.</summary>
    public sealed record Number(Func<double, bool> Condition) : Term
    {
        public override IEnumerable<Match> At(int place, Level level, Match so) =>
            level.TensorAt(place) is { IsLeaf: true, RequiresGrad: false } constant && constant.ToArray() is { Length: > 0 } numbers && numbers.All(Condition) ? [so] : [];
    }

    /// <summary>An expression with a letter of its own.</summary>
    public sealed record Named(string Name, Term Term) : Term
    {
        public override IEnumerable<Match> At(int place, Level level, Match so) =>
            new Letter(Name).At(place, level, so).SelectMany(match => Term.At(place, level, match));
    }

    /// <summary>A function of expressions.</summary>
    public sealed record Call(string Function, params IReadOnlyList<Term> Arguments) : Term
    {
        public bool IsCommutative { get; init; }

        /// <summary>A further condition on the places of the result and of the arguments.</summary>
        public Func<Level, int, IReadOnlyList<int>, bool>? Condition { get; init; }

        public override IEnumerable<Match> At(int place, Level level, Match so)
        {
            if (level.Maker(place) is not { Exits.Count: 1 } unit || unit.Function != Function || unit.Arguments.Count != Arguments.Count) return [];
            if (Condition?.Invoke(level, place, unit.Arguments) == false) return [];
            var with = so.Units.Contains(unit) ? so : so with { Units = so.Units.Push(unit) };
            var straight = Arguments.Index().Aggregate<(int Index, Term Term), IEnumerable<Match>>([with], (matches, next) =>
                matches.SelectMany(match => next.Term.At(unit.Arguments[next.Index], level, match)));
            return !IsCommutative ? straight : straight.Concat(
                Arguments[0].At(unit.Arguments[1], level, with).SelectMany(match => Arguments[1].At(unit.Arguments[0], level, match)));
        }
    }

    /// <summary>One of several spellings.</summary>
    public sealed record Either(params IReadOnlyList<Term> Terms) : Term
    {
        public override IEnumerable<Match> At(int place, Level level, Match so) => Terms.SelectMany(term => term.At(place, level, so));
    }
}
