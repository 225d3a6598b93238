using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>The tags of a repository that read as versions (<c>v1.9.2</c>, <c>2.0.0-rc1</c>), the newest of them.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Newest">The highest release; null when there is none.</param>
/// <param name="NewestPre">The highest pre-release when it is higher than <paramref name="Newest"/>; null else. A constraint passes it over unless it names one itself.</param>
public sealed record VersionTags(int Count, string? Newest, string? NewestPre)
{
    public static VersionTags Of(RepositoryRefs refs)
    {
        var versions = refs.Tags.Select(t => (Tag: t.ShortName, Version: Parse(t.ShortName))).Where(t => t.Version is not null).ToList();
        var newest = versions.Where(t => t.Version!.Value.Pre.Length == 0).OrderByDescending(t => t.Version!.Value.Number).FirstOrDefault();
        var pre = versions.Where(t => t.Version!.Value.Pre.Length > 0 && (newest.Version is null || t.Version.Value.Number.CompareTo(newest.Version.Value.Number) > 0))
            .OrderByDescending(t => t.Version!.Value.Number).ThenByDescending(t => t.Version!.Value.Pre, StringComparer.Ordinal).FirstOrDefault();
        return new(versions.Count, newest.Tag, pre.Tag);
    }

    private static ((int Major, int Minor, int Patch) Number, string Pre)? Parse(string tag)
    {
        var text = tag.StartsWith('v') ? tag[1..] : tag;
        var plain = text.Split('+')[0];
        var dash = plain.IndexOf('-', StringComparison.Ordinal);
        var parts = (dash < 0 ? plain : plain[..dash]).Split('.');
        var numbers = parts.Select(p => p.Length is > 0 and < 10 && p.All(char.IsAsciiDigit) ? int.Parse(p, System.Globalization.CultureInfo.InvariantCulture) : -1).ToList();
        return numbers.Count > 3 || numbers.Contains(-1) ? null : ((numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2)), dash < 0 ? "" : plain[(dash + 1)..]);
    }
}
