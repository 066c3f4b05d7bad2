namespace NotebookBackprop.Repository.Tests.Reference;

public class ReferenceTests
{
    const string Source = """
        namespace N;

        /// <summary>A box of numbers; see <see cref="Open{T}(T)"/> and x*y.</summary>
        /// <param name="Size">How many, ≥ 0.</param>
        public sealed partial record Box(int Size)
        {
            /// <summary>Opens it.</summary>
            /// <param name="key">What
            /// fits.</param>
            /// <returns>What is inside.</returns>
            /// <exception cref="InvalidOperationException">It is <c>locked</c>.</exception>
            public async Task<T> Open<T>(T key, int turns = 1) where T : class { return key; }

            /// <inheritdoc cref="Open{T}(T)"/>
            public int Lock { get; private set; } = 3;

            public Box() : this(0) { }

            internal int Hidden => 1;

            private sealed class Inside { public int Deep; }
        }

        /// <summary>A side.</summary>
        public enum Side
        {
            /// <summary>Where the heart is.</summary>
            Left,
        }
        """;

    [Fact]
    public void A_declaration_is_listed_with_what_its_comment_says()
    {
        var page = ReferencePages.Of(SourceTree.Of(("src/NotebookBackprop.Tensors/Box.cs", Source)))["tensors.md"];
        Assert.Equal("""
            # Numbers

            Shapes, types and arrays, without gradients.

            Made from the comments in the source. [All pages](README.md)

            ## Box

            ```csharp
            public sealed record Box(int Size)
            ```

            A box of numbers; see `Open<T>(T)` and x\*y.

            - `Size`: How many, ≥ 0.

            ```csharp
            public Task<T> Open<T>(T key, int turns = 1) where T : class
            ```

            Opens it.

            - `key`: What fits.
            - Returns: What is inside.
            - Throws `InvalidOperationException`: It is `locked`.

            ```csharp
            public int Lock { get; }
            ```

            Otherwise as `Open<T>(T)`.

            ```csharp
            public Box()
            ```

            ## Side

            ```csharp
            public enum Side
            ```

            A side.

            - `Left`: Where the heart is.

            """, page);
    }

    [Fact]
    public void The_reference_is_what_the_comments_say()
    {
        Directory.CreateDirectory(RepositoryRoot.Of("docs", "reference"));
        Assert.Multiple([.. ReferencePages.Of(SourceTree.OfThisRepository()).Select(page => (Action)(() => Approve.Page($"docs/reference/{page.Key}", page.Value)))]);
    }
}
