using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>An object that another application claims too.</summary>
/// <param name="Marks">Live marks that name the other application; empty when only the warning does.</param>
/// <param name="Warning">Argo CD's warning; null when only the mark says it.</param>
internal sealed record Claim(string Kind, string Name, string Other, IReadOnlyList<FieldVerdict> Marks, ArgoCdError? Warning, IReadOnlyList<ResourceKey> Keys)
{
    public static IReadOnlyList<Claim> Of(Facts facts)
    {
        var marks = FieldVerdicts.Of(facts, FieldOrigin.Shared);
        var warned = SharedWarning.Of(facts).Select(w => new Claim(w.Kind, w.Name, w.Other, [.. marks.Where(m => w.IsAbout(m.Resource.Key))], w.Error, [.. facts.Application.Resources.Items.Select(r => r.Key).Where(w.IsAbout)])).ToList();
        var silent = marks.Except(warned.SelectMany(w => w.Marks)).GroupBy(m => m.Resource.Key);
        return [.. warned, .. silent.Select(g => new Claim(g.Key.Kind, g.Key.Name, Named(facts, g), [.. g], null, [g.Key]))];
    }

    private static string Named(Facts facts, IEnumerable<FieldVerdict> marks) =>
        marks.Select(m => TrackingMarks.OtherApplication(facts, m.Resource.Key, m.Field.Live?.Trim('"'))).FirstOrDefault(o => o is not null) ?? "another application";
}
