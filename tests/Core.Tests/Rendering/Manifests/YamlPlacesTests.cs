using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Tests.Rendering.Manifests;

public sealed class YamlPlacesTests
{
    private const string Two = "# first\nkind: A\n---\nkind: B\nmetadata:\n  labels:\n    a/b: x\nspec:\n  ports:\n    - name: web\n      port: 80\n    - {name: db, port: 1}\n";

    [Theory]
    [InlineData("/kind", 4)]
    [InlineData("/metadata/labels/a~1b", 7)]
    [InlineData("/spec/ports/0/port", 11)]
    [InlineData("/spec/ports/1/name", 12)]
    public void Names_the_line_of_a_field_in_its_document(string pointer, int line) => Assert.Equal(line, YamlPlaces.Of(Two, 4)[pointer]);

    [Fact]
    public void An_entry_of_a_list_of_objects_is_found_by_its_line()
    {
        var places = YamlPlaces.Of("kind: List\nitems:\n  - kind: A\n    spec: {x: 1}\n  - kind: B\n    spec:\n      x: 2\n", 5);

        Assert.Equal((5, 7), (places["/kind"], places["/spec/x"]));
    }

    [Theory]
    [InlineData("a: [")]
    [InlineData("")]
    [InlineData("a: &x 1\nb: *x\n? [c]\n: d\n")]
    public void What_cannot_be_placed_has_no_line(string text) => Assert.False(YamlPlaces.Of(text, 1).ContainsKey("/c"));

    [Fact]
    public void Deep_nesting_is_given_up() => Assert.Empty(YamlPlaces.Of(new string('[', 5_000), 1));
}
