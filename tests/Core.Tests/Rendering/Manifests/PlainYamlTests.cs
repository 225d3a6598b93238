using DbDashboard.Core.Rendering.Manifests;
using YamlDotNet.Core;

namespace DbDashboard.Core.Tests.Rendering.Manifests;

public sealed class PlainYamlTests
{
    private const int Documents = 30_000;

    private static readonly string[] Pieces =
    [
        "a", "b", "on", "null", "~", "1", "-1", "0x10", "1.5", "2026-01-01", "10Gi", "name", "kind", "items", "spec", "x-y/z", "a b", "a: b", "a:b", "a :b", ":", "- ", "- a", "-", "--", "---", "...",
        "{}", "[]", "{a: b}", "{a: b, c: d}", "{a}", "{a: }", "{on: 1}", "[a]", "\"q\"", "'q'", "\"\"", "'it''s'", "\"a\\n\"", "\"open", "#c", "a #c", "a#c", "&a", "*a", "!t", "|", ">", "|-", "<<", "%a", "@a", "`", "?", "? ", "é", "\t", "=", ",", "a,", "a, b", "/p", "http://h/p?q",
    ];

    [Theory]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c1}\n")]
    [InlineData("# a comment\n\nkind: A\nspec:\n  list:\n  - name: a\n    value: \"1\"\n  - b\n  empty:\n  last: yes\n")]
    [InlineData("---\nkind: A\nspec:\n  nested:\n    - - a\n      - b\n    - c: d\n")]
    public void Reads_what_most_manifests_are(string text)
    {
        Assert.NotNull(PlainYaml.Read(text));
        AssertSame(text);
    }

    [Theory]
    [InlineData("kind: A\nspec: |\n  text\n")]
    [InlineData("kind: List\nitems: []\n")]
    [InlineData("a: 1\n b: 2\n")]
    [InlineData("a: 1\n- b\n")]
    [InlineData("a: b\n  c\n")]
    [InlineData("yes: a\n")]
    [InlineData("a: &x b\nc: *x\n")]
    [InlineData("a: b \n")]
    [InlineData("a: 'it''s'\n")]
    [InlineData("")]
    public void Leaves_everything_else_to_the_parser(string text) => Assert.Null(PlainYaml.Read(text));

    [Fact]
    public void Says_of_whatever_it_reads_what_the_parser_says()
    {
        var random = new Random(7);
        var read = 0;
        for (var i = 0; i < Documents; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Line(random)));
            if (PlainYaml.Read(text) is not null)
            {
                read++;
                AssertSame(text);
            }
        }

        Assert.InRange(read, Documents / 100, Documents);
    }

    private static string Line(Random random)
    {
        var key = random.Next(4) == 0 ? Pieces[random.Next(Pieces.Length)] : ((char)('c' + random.Next(4))).ToString();
        var value = random.Next(3) == 0 ? "" : random.Next(3) == 0 ? "v" : Pieces[random.Next(Pieces.Length)];
        var mark = random.Next(4) == 0 ? "- " : "";
        return new string(' ', random.Next(4)) + mark + (random.Next(6) == 0 ? value : $"{key}:{(value.Length == 0 ? "" : " ")}{value}") + "\n";
    }

    private static void AssertSame(string text)
    {
        var plain = PlainYaml.Read(text)!;
        try
        {
            var parsed = YamlTree.Parse(text, new ManifestLimits());
            Assert.Equal((CanonicalJson.Write(parsed.Root), parsed.Line), (CanonicalJson.Write(plain.Root), plain.Line));
        }
        catch (YamlException e)
        {
            Assert.Fail($"The parser refuses what was read: {e.Message}\n{text}");
        }
    }
}
