using System.Globalization;
using DbDashboard.Core.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DbDashboard.Core.Databases.EndState;

/// <summary>The end state that a team wants cannot be used; the message says where and why.</summary>
public sealed class EndStateException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Reads the desired end state: a list <c>databases</c> in YAML.</summary>
public static class EndStateReader
{
    private static readonly string[] Known = ["kind", "name", "namespace", "count", "pgvector", "purpose"];

    /// <exception cref="EndStateException">It is no YAML, or a line of it cannot be used.</exception>
    public static EquatableList<WantedDatabase> Read(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            var root = stream.Documents.FirstOrDefault()?.RootNode;
            return root is YamlMappingNode map && map.Children.TryGetValue("databases", out var list) && list is YamlSequenceNode all
                ? all.Children.Select(Wanted).ToEquatableList()
                : throw new EndStateException("The desired end state has no list named databases.");
        }
        catch (YamlException broken)
        {
            throw new EndStateException($"The desired end state is no YAML: line {broken.Start.Line}: {broken.Message}", broken);
        }
    }

    private static WantedDatabase Wanted(YamlNode node)
    {
        if (node is not YamlMappingNode map)
        {
            throw Wrong(node, "an entry has to be a map with at least kind");
        }

        var unknown = map.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(key => !Known.Contains(key.Value));
        if (unknown is not null)
        {
            throw Wrong(unknown, $"'{unknown.Value}' is not known; known are {string.Join(", ", Known)}");
        }

        var kind = Text(map, "kind") ?? throw Wrong(node, "kind is missing");
        return new(kind, Text(map, "name"), Text(map, "namespace"), Count(map), Flag(map, "pgvector"), Text(map, "purpose"));
    }

    private static int Count(YamlMappingNode map) => Text(map, "count") is not { } text ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 1000 ? count
        : throw Wrong(map, $"count is '{text}' and has to be a number from 1 to 1000");

    private static bool? Flag(YamlMappingNode map, string name) => Text(map, name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw Wrong(map, $"{name} is '{other}' and has to be true or false"),
    };

    private static string? Text(YamlMappingNode map, string name) =>
        map.Children.TryGetValue(name, out var value) && value is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value : null;

    private static EndStateException Wrong(YamlNode node, string why) => new($"The desired end state, line {node.Start.Line}: {why}.");
}
