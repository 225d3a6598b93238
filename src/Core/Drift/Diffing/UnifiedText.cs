using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Drift.Diffing;

/// <summary>A difference as a unified diff to read and to pass on. No hidden value is in it: <c>(hidden)</c> stands there, and the text says so.</summary>
public static class UnifiedText
{
    /// <summary>Empty when no line differs.</summary>
    public static string Of(StateDiff diff)
    {
        if (!diff.Chunks.Items.Any(c => c.IsChanged))
        {
            return "";
        }

        var (text, parts) = (new StringBuilder(), DiffPart.Of(diff.Chunks));
        foreach (var remark in Remarks(diff, parts))
        {
            text.Append("# ").Append(remark).Append('\n');
        }

        var name = Name(diff.Key);
        text.Append("--- live/").Append(name).Append("\n+++ after-sync/").Append(name).Append('\n');
        AddHunks(text, parts);
        return text.ToString();
    }

    /// <summary>What is not in the text and should be known to whoever reads it.</summary>
    private static IEnumerable<string> Remarks(StateDiff diff, EquatableList<DiffPart> parts)
    {
        if (parts.Items.Where(p => p.Kind != DiffPartKind.Folded).SelectMany(p => p.Live.Items.Concat(p.Wanted.Items)).Any(line => line.IsHidden))
        {
            yield return $"Values that may be secret are left out: {SecretMask.Hidden} stands for them.";
        }

        if (diff.IsCut)
        {
            yield return $"Cut: of each side the first {StateWriter.MostLines} lines or {StateWriter.MostCharacters / 1000} kB were compared.";
        }
    }

    private static string Name(ResourceKey key) => YamlText.Write(string.Join('/', new[] { key.Namespace, key.Kind, key.Name }.Where(part => part.Length > 0)) + ".yaml");

    private static void AddHunks(StringBuilder text, EquatableList<DiffPart> parts)
    {
        var hunk = new List<DiffPart>();
        var (live, wanted) = (1, 1);
        foreach (var part in parts)
        {
            if (part.Kind != DiffPartKind.Folded)
            {
                hunk.Add(part);
                continue;
            }

            AddHunk(text, hunk, ref live, ref wanted);
            (live, wanted) = (live + part.Live.Count, wanted + part.Wanted.Count);
        }

        AddHunk(text, hunk, ref live, ref wanted);
    }

    private static void AddHunk(StringBuilder text, List<DiffPart> hunk, ref int live, ref int wanted)
    {
        var (removed, added) = (hunk.Sum(part => part.Live.Count), hunk.Sum(part => part.Wanted.Count));
        if (removed + added == 0)
        {
            return;
        }

        text.Append($"@@ -{(removed == 0 ? 0 : live)},{removed} +{(added == 0 ? 0 : wanted)},{added} @@\n");
        foreach (var part in hunk)
        {
            AddLines(text, part.Kind == DiffPartKind.Kept ? ' ' : '-', part.Live);
            AddLines(text, '+', part.Kind == DiffPartKind.Kept ? [] : part.Wanted);
        }

        (live, wanted) = (live + removed, wanted + added);
        hunk.Clear();
    }

    private static void AddLines(StringBuilder text, char sign, EquatableList<StateLine> lines)
    {
        foreach (var line in lines)
        {
            text.Append(sign).Append(line.Text).Append('\n');
        }
    }
}
