using DbDashboard.Core.Model;

namespace DbDashboard.Core.Branches;

/// <summary>The applications that point at each branch: by name, in full, or as HEAD.</summary>
internal sealed class Followers(EquatableList<RadarSource> sources, RepositoryRefs refs)
{
    private readonly ILookup<string, ApplicationKey> byRevision = sources.ToLookup(source => source.Source.EffectiveRevision, source => source.Application, StringComparer.Ordinal);

    public EquatableList<ApplicationKey> Of(GitRef branch) => byRevision[branch.ShortName]
        .Concat(byRevision[branch.Name])
        .Concat(branch.Name == refs.Head ? byRevision["HEAD"] : [])
        .Distinct()
        .Order()
        .ToEquatableList();
}
