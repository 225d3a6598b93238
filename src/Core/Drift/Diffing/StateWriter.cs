using System.Text.Json;

namespace DbDashboard.Core.Drift.Diffing;

/// <summary>Writes an object as YAML, line by line, each with the field that it belongs to: keys in order, as Argo CD's own page shows it.</summary>
internal sealed class StateWriter(SecretMask mask, LineTable table)
{
    /// <summary>More lines or characters of one side than these are left out, and the difference says so.</summary>
    public const int MostLines = 4_000;
    public const int MostCharacters = 200_000;

    private readonly List<StateLine> lines = [];
    private int characters;

    public IReadOnlyList<StateLine> Lines => lines;

    public bool IsCut { get; private set; }

    public StateWriter Write(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            WriteMembers(new(root, "", "", "", false));
        }
        else
        {
            WriteValue(new(root, "", "", "", false));
        }

        return this;
    }

    private void WriteMembers(Place at)
    {
        var lead = at.Lead;
        foreach (var member in at.Value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).TakeWhile(_ => !IsCut))
        {
            var path = $"{at.Path}/{FieldPath.Escape(member.Name)}";
            WriteValue(new(member.Value, path, $"{lead}{YamlText.Write(member.Name)}: ", at.Indent, at.Hide || mask.HidesMember(at.Value, member.Name)));
            lead = at.Indent;
        }
    }

    private void WriteItems(Place at)
    {
        foreach (var (index, (item, before)) in SecretMask.WithBefore(at.Value).Index().TakeWhile(_ => !IsCut))
        {
            WriteValue(new(item, $"{at.Path}/{index}", $"{at.Indent}  - ", at.Indent + "    ", SecretMask.HidesAfter(before)));
        }
    }

    private void WriteValue(Place at)
    {
        if (IsCut)
        {
            return;
        }

        switch (at.Value.ValueKind)
        {
            case JsonValueKind.Object when Shows(at) && at.Value.EnumerateObject().Any():
                WriteMap(at);
                break;
            case JsonValueKind.Array when !at.Hide && at.Value.GetArrayLength() > 0:
                Add(at.Lead.TrimEnd(' '), at.Path);
                WriteItems(at with { Indent = IsItem(at) ? at.Indent[..^2] : at.Indent });
                break;
            default:
                WriteScalar(at);
                break;
        }
    }

    private bool Shows(Place at) => !at.Hide || mask.ShowsKeys(at.Path);

    private void WriteMap(Place at)
    {
        if (IsItem(at))
        {
            WriteMembers(at);
            return;
        }

        Add(at.Lead.TrimEnd(' '), at.Path);
        WriteMembers(at with { Lead = at.Indent + "  ", Indent = at.Indent + "  " });
    }

    private void WriteScalar(Place at)
    {
        if ((at.Hide && at.Value.ValueKind != JsonValueKind.Null) || SecretMask.HidesValue(at.Value))
        {
            Add(at.Lead + SecretMask.Hidden, at.Path, at.Value.ToString());
        }
        else if (at.Value.ValueKind == JsonValueKind.String)
        {
            WriteText(at, at.Value.GetString()!);
        }
        else
        {
            Add(at.Lead + at.Value.ValueKind switch { JsonValueKind.Object => "{}", JsonValueKind.Array => "[]", _ => at.Value.GetRawText() }, at.Path);
        }
    }

    private void WriteText(Place at, string text)
    {
        if (!YamlText.IsBlock(text))
        {
            Add(at.Lead + YamlText.Write(text), at.Path);
            return;
        }

        var ends = text.Length - text.AsSpan().TrimEnd('\n').Length;
        Add(at.Lead + (ends switch { 0 => "|-", 1 => "|", _ => "|+" }), at.Path);
        var indent = IsItem(at) ? at.Indent : at.Indent + "  ";
        foreach (var line in (ends > 0 ? text[..^1] : text).Split('\n'))
        {
            Add(line.Length == 0 ? "" : indent + line, at.Path);
        }
    }

    private void Add(string text, string path, string? hidden = null)
    {
        if (IsCut || lines.Count == MostLines || characters >= MostCharacters)
        {
            IsCut = true;
            return;
        }

        var shown = text.Length <= SecretMask.MaxText ? text : text[..SecretMask.MaxText] + "…";
        characters += shown.Length;
        lines.Add(new StateLine(shown, path, hidden is not null, table.IdentityOf(shown, hidden ?? (shown.Length == text.Length ? null : text))));
    }

    private static bool IsItem(Place at) => at.Lead.EndsWith("- ", StringComparison.Ordinal);

    /// <param name="Lead">What stands on the first line before the value.</param>
    /// <param name="Indent">Of the lines of the value that follow at the same level.</param>
    private readonly record struct Place(JsonElement Value, string Path, string Lead, string Indent, bool Hide);
}
