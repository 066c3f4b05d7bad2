namespace NotebookBackprop.Repository.Tests.House;

public class HousePageTests
{
    [Fact]
    public void What_a_longer_way_shows_is_left_out()
    {
        static Arrow To(string from, string to) => new(from, to, 1, "");
        var page = HousePage.Of([new("R", [".", "A", "B", "C"], [To("A", "C"), To("A", "B"), To("A", "."), To("B", "C"), To("C", "B"), To("B", ".")])]);
        Assert.Contains("""
            ## R

            ```mermaid
            flowchart TD
                r0["R/*.cs"]
                r1["A"]
                r2["B"]
                r3["C"]
                r1 --> r2
                r2 --> r3
                r3 --> r2
                r2 --> r0
            ```
            """, page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_the_docs_shows_this_repository() => Approve.Page("docs/house.md", HousePage.Of(ProjectRooms.OfThisRepository));
}
