using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Magics.Tests;

public sealed class MagicTests : IDisposable
{
    private readonly FakeNotebook _notebook = new();
    private readonly Settings _settings = Settings.Current;

    public MagicTests()
    {
        var (x, y, z) = (_notebook.Let("x", Variable(-2)), _notebook.Let("y", Variable(5)), _notebook.Let("z", Variable(-4)));
        var q = _notebook.Let("q", x + y);
        _notebook.Let("loss", q * z);
        _notebook.Let("c", Constant(3));
        _notebook.Let("text", "hello");
        _notebook.Let("list", new List<int>());
        _notebook.Let<object?>("nothing", null);
    }

    public void Dispose() => Settings.Current = _settings;

    [Theory]
    [InlineData("#!backprop graph loss")]
    [InlineData("  #!backprop   graph\tloss  ")]
    [InlineData("#!backprop graph \"loss\"")]
    [InlineData("#!backprop graph loss // the whole circuit")]
    public void Graph_shows_the_graph_of_a_variable(string line)
    {
        Magic.Run(line, _notebook);

        var view = Assert.IsType<GraphView>(Assert.Single(_notebook.Shown));
        Assert.Equal(["x", "y", "z", "q", "loss"], view.Nodes.Select(node => node.Name));
        Assert.Equal(-12, view.Output.Value.Elements[0]);
    }

    [Theory]
    [InlineData("#!backprop graph los", "graph: there is no variable 'los'; did you mean 'loss'? (computed tensors here are loss, q).")]
    [InlineData("#!backprop graph whatever", "graph: there is no variable 'whatever'; computed tensors here are loss, q.")]
    [InlineData("#!backprop graph Q", "graph: there is no variable 'Q'; did you mean 'q'? (computed tensors here are loss, q).")]
    [InlineData("#!backprop graph", "graph: NAME is missing, a variable that holds a computed tensor; there are loss, q.")]
    [InlineData("#!backprop graph // loss", "graph: NAME is missing, a variable that holds a computed tensor; there are loss, q.")]
    [InlineData("#!backprop graph loss q", "graph: 'q' is one word too many; it is typed #!backprop graph NAME [--fold WHAT].")]
    [InlineData("#!backprop graph loss --theme dark", "graph: there is no option '--theme'; options are --fold.")]
    [InlineData("#!backprop graph text", "graph: 'text' is of type String, not a Tensor; computed tensors here are loss, q.")]
    [InlineData("#!backprop graph list", "graph: 'list' is of type List<Int32>, not a Tensor; computed tensors here are loss, q.")]
    [InlineData("#!backprop graph nothing", "graph: 'nothing' is null, not a Tensor; computed tensors here are loss, q.")]
    [InlineData("#!backprop graph x", "graph: 'x' is a leaf: it was not computed from anything, so there is no graph; computed tensors here are loss, q.")]
    [InlineData("#!backprop graph c", "graph: 'c' is a constant: it was not computed from anything, so there is no graph; computed tensors here are loss, q.")]
    [InlineData("#!backprop grpah loss", "there is no command 'grpah'; did you mean 'graph'? ({all}).")]
    [InlineData("#!backprop draw loss", "there is no command 'draw'; {all}.")]
    [InlineData("#!backprop help draw", "there is no command 'draw'; {all}.")]
    [InlineData("#!backprop config --langage es", "config: there is no option '--langage'; did you mean '--language'? (options are --language, --theme).")]
    [InlineData("#!backprop config --language", "config: --language needs a value: --language en|es.")]
    [InlineData("#!backprop config --language --theme dark", "config: --language needs a value: --language en|es.")]
    [InlineData("#!backprop config --language es --language en", "config: --language is given twice; give it once.")]
    [InlineData("#!backprop config --theme drak", "config --theme: there is no 'drak'; did you mean 'dark'? (choose auto, light, dark).")]
    [InlineData("#!backprop config es", "config: 'es' is one word too many; it is typed #!backprop config [--language en|es] [--theme auto|light|dark].")]
    [InlineData("#!backprop explain loss", "explain: --wrt is missing, the variable by which it is differentiated; there are c, loss, q, z, y, x.")]
    [InlineData("#!backprop explain loss --wrt c", "explain --wrt: no gradient of loss reaches it; those with one are x, y, z, q.")]
    [InlineData("#!backprop explain loss --wrt w", "explain --wrt: there is no variable 'w'; did you mean 'c'? (tensors here are c, loss, q, z, y, x).")]
    [InlineData("#!backprop graph loss --fold", "graph: --fold needs a value: --fold WHAT.")]
    [InlineData("#!backprop graph loss --fold sigmoid", "graph --fold: nothing in loss folds as 'sigmoid'; it has no known function, scope or named part to fold.")]
    [InlineData("#!backprop break loss --bug wrong-transpose", "break: wrong-transpose would show at no operation of this graph; choose another bug.")]
    [InlineData("#!backprop break loss --bug sign --seed x", "break --seed: 'x' is no whole number; give one such as 3.")]
    [InlineData("#!backprop graph \"loss", "a quotation mark \" is not closed; put another \" after the quoted text.")]
    [InlineData("#!backprob graph loss", "a magic line begins with #!backprop; this one is '#!backprob graph loss'.")]
    public void What_is_wrong_is_said_in_one_sentence_and_nothing_is_shown(string line, string sentence)
    {
        var error = Assert.Throws<MagicException>(() => Magic.Run(line, _notebook));

        Assert.Equal(sentence.Replace("{all}", Suggestion.List([.. Magic.All.Select(command => command.Name)], "commands are"), StringComparison.Ordinal), error.Message);
        Assert.Empty(_notebook.Shown);
        Assert.Equal(_settings, Settings.Current);
    }

    [Theory]
    [InlineData("#!backprop graph help")]
    [InlineData("#!backprop graph --help")]
    [InlineData("#!backprop graph -h")]
    [InlineData("#!backprop graph loss --help")]
    [InlineData("#!backprop graph loss --fold -h")]
    public void A_command_asked_for_help_shows_it_and_does_nothing_else(string line)
    {
        Magic.Run(line, _notebook);
        Magic.Run("#!backprop help graph", _notebook);

        Assert.Equal(2, _notebook.Shown.Count);
        Assert.StartsWith("#!backprop graph NAME", Assert.IsType<TextView>(_notebook.Shown[0]).Text, StringComparison.Ordinal);
        Assert.Equal(_notebook.Shown[1], _notebook.Shown[0]);
    }

    [Theory]
    [InlineData("#!backprop --help")]
    [InlineData("#!backprop -h")]
    public void The_prefix_asked_for_help_lists_the_commands(string line)
    {
        Magic.Run(line, _notebook);
        Magic.Run("#!backprop help", _notebook);

        Assert.Equal(_notebook.Shown[1], _notebook.Shown[0]);
    }

    [Fact]
    public void A_variable_named_help_is_drawn()
    {
        _notebook.Let("help", Variable(2) * 3);
        Magic.Run("#!backprop graph help", _notebook);

        Assert.Equal("help", Assert.IsType<GraphView>(Assert.Single(_notebook.Shown)).Output.Name);
    }

    [Theory]
    [InlineData("sigmoid")]
    [InlineData("all")]
    [InlineData("p")]
    [InlineData("softmax,sigmoid")]
    public void Fold_shows_a_part_as_one_node(string what)
    {
        _notebook.Let("p", 1 / (1 + Exp(-Variable(1))));
        Magic.Run($"#!backprop graph p --fold {what}", _notebook);
        Magic.Run($"#!backprop step p --fold {what}", _notebook);

        var (graph, walk) = (Assert.IsType<GraphView>(_notebook.Shown[0]), Assert.IsType<PlayerView>(_notebook.Shown[1]));
        Assert.Equal(4, Assert.Single(graph.Folds).Fold!.Operations);
        Assert.Equal(4, walk.Steps.Count); // the leaf, σ, and the way back over one edge
    }

    [Fact]
    public void What_cannot_be_folded_is_answered_with_what_can()
    {
        _notebook.Let("p", 1 / (1 + Exp(-Variable(1))));

        Assert.Equal("step --fold: nothing in p folds as 'sigmid'; did you mean 'sigmoid'? (there are sigmoid, p).",
            Assert.Throws<MagicException>(() => Magic.Run("#!backprop step p --fold sigmid", _notebook)).Message);
    }

    [Fact]
    public void Step_walks_through_the_graph()
    {
        Magic.Run("#!backprop step loss", _notebook);

        Assert.Equal(8, Assert.IsType<PlayerView>(Assert.Single(_notebook.Shown)).Steps.Count);
    }

    [Fact]
    public void Explain_works_out_one_derivative()
    {
        Magic.Run("#!backprop explain loss --wrt x", _notebook);

        var view = Assert.IsType<ExplainView>(Assert.Single(_notebook.Shown));
        Assert.Equal(("loss", "x", -4.0), (view.Graph.Output.Name, view.Wrt.Name, view.Wrt.Gradient!.Elements[0]));
    }

    [Fact]
    public void Check_looks_at_every_operation()
    {
        Magic.Run("#!backprop check loss", _notebook);

        Assert.All(Assert.IsType<CheckView>(Assert.Single(_notebook.Shown)).Nodes, node => Assert.Equal(NodeVerdict.Right, node.Check.Verdict));
    }

    [Fact]
    public void Break_draws_wrong_gradients_and_says_how_to_look_for_the_place()
    {
        Magic.Run("#!backprop break loss --bug swapped-product --seed 3", _notebook);

        var gradients = Assert.IsType<GraphView>(_notebook.Shown[0]).Nodes.ToDictionary(node => node.Name, node => node.Gradient!.Elements[0]);
        Assert.True(gradients["z"] != 3 || gradients["q"] != -4, "a factor has the gradient of the other");
        Assert.All(((GraphView)_notebook.Shown[0]).Edges, edge => Assert.Equal((null, null), (edge.Rule, edge.Derivative)));
        Assert.Equal(new TextView("#!backprop check broken"), _notebook.Shown[1]);
        Magic.Run("#!backprop check broken", _notebook);
        Assert.Contains(Assert.IsType<CheckView>(_notebook.Shown[2]).Nodes, node => node.Check.Verdict == NodeVerdict.Wrong);
    }

    [Fact]
    public void Rules_lists_the_whole_catalogue()
    {
        Magic.Run("#!backprop rules", _notebook);

        Assert.Equal(Autodiff.Catalogue.All, Assert.IsType<RulesView>(Assert.Single(_notebook.Shown)).Rules.Select(rule => rule.Op));
    }

    [Fact]
    public void In_an_empty_notebook_the_message_says_that_nothing_is_there() =>
        Assert.Equal("graph: there is no variable 'f'; no variable holds a computed tensor yet.", Assert.Throws<MagicException>(() => Magic.Run("#!backprop graph f", new FakeNotebook())).Message);

    [Fact]
    public void Config_changes_what_is_named_and_keeps_the_rest()
    {
        Magic.Run("#!backprop config --language es", _notebook);
        Magic.Run("#!backprop config --theme dark", _notebook);

        Assert.Equal(("es", Theme.Dark), (Settings.Current.Language.Code, Settings.Current.Theme));
        Assert.Empty(_notebook.Shown);

        Magic.Run("#!backprop config", _notebook);
        Assert.Equal([new TextView("--language es --theme dark")], _notebook.Shown);
    }

    [Theory]
    [InlineData("#!backprop")]
    [InlineData("#!backprop // what is there?")]
    [InlineData("#!backprop help")]
    public void Help_lists_every_command(string line)
    {
        Magic.Run(line, _notebook);

        var text = Assert.IsType<TextView>(Assert.Single(_notebook.Shown)).Text;
        Assert.All(Magic.All, command => Assert.Contains($"{command.Usage}\n  {command.Help}", text));
        // As much as a page shows without scrolling.
        Assert.All(text.Split('\n'), row => Assert.InRange(row.Length, 1, 140));
    }

    [Fact]
    public void Help_explains_a_command_with_all_it_takes()
    {
        Magic.Run("#!backprop help config", _notebook);

        var text = Assert.IsType<TextView>(Assert.Single(_notebook.Shown)).Text;
        Assert.StartsWith("#!backprop config [--language en|es] [--theme auto|light|dark]\n", text);
        Assert.Contains("the colours; auto follows the notebook", text);
    }

    [Fact]
    public void Names_of_commands_and_of_what_they_take_are_unique()
    {
        Assert.Distinct(Magic.All.Select(command => command.Name));
        Assert.All(Magic.All, command => Assert.Distinct(command.Parameters.Select(parameter => parameter.Name)));
    }
}
