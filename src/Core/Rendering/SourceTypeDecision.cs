using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering;

/// <summary>Which tool renders a source: what the source says, else what lies in its directory.</summary>
/// <param name="Why">One sentence.</param>
/// <param name="Error">Argo CD's error when the source names several tools; null when it does not.</param>
public sealed record SourceTypeDecision(SourceType Type, string Why, string? Error = null)
{
    private static readonly string[] KustomizationNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    /// <param name="files">Paths relative to the source's path; a plugin that claims the directory cannot be seen here.</param>
    public static SourceTypeDecision Decide(ApplicationSource source, IReadOnlyList<SourceFile> files)
    {
        if (source.Chart is not null)
        {
            return new(SourceType.Helm, "Helm renders this source: it is a chart.");
        }

        var named = Named(source).ToList();
        return named.Count switch
        {
            0 => Discover(files),
            1 => new(named[0], $"{named[0]} renders this source, as its spec says."),
            _ => new(named[0], "The source names several tools.", $"multiple application sources defined: {string.Join(',', named)}"),
        };
    }

    private static IEnumerable<SourceType> Named(ApplicationSource source)
    {
        (bool Is, SourceType Type)[] named =
        [
            (source.HasKustomize, SourceType.Kustomize),
            (source.HasHelm, SourceType.Helm),
            (source.Directory is not null, SourceType.Directory),
            (source.HasPlugin, SourceType.Plugin),
        ];
        return named.Where(n => n.Is).Select(n => n.Type);
    }

    private static SourceTypeDecision Discover(IReadOnlyList<SourceFile> files)
    {
        var top = files.Select(f => f.Path).Where(path => !path.Contains('/')).ToList();
        if (top.Find(KustomizationNames.Contains) is { } kustomization)
        {
            return new(SourceType.Kustomize, $"Kustomize renders this directory, because it holds {kustomization}.");
        }

        return top.Find(name => name.EndsWith("Chart.yaml", StringComparison.Ordinal)) is { } chart
            ? new(SourceType.Helm, $"Helm renders this directory, because it holds {chart}.")
            : new(SourceType.Directory, "It is a plain directory.");
    }
}
