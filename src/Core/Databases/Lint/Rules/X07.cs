using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A project says which repositories, destinations and kinds its Applications may use; what it does not allow is refused.
/// Found: an AppProject among the files, and an Application of it with a repository, a destination or an object that the project does not allow.
/// Fix: extend the project.
/// </summary>
public sealed class X07 : LintRule
{
    public override LintDescription Description { get; } = new("X07", LintSeverity.Error, "the project does not allow it", "Argo CD refuses the Application or single objects of it: is not permitted in project.");

    public override IEnumerable<LintResult> Check(LintSet set) => set.Applications.SelectMany(application => Check(application, set)).DistinctBy(result => (result.File, result.Line, (result as LintFinding)?.What));

    private IEnumerable<LintResult> Check(LintApplication application, LintSet set)
    {
        var project = set.OfKind(LintKinds.AppProject).FirstOrDefault(project => project.Name == application.Model.Project);
        if (project is null)
        {
            return application is { Manifest: { } unknown, Model.Project: not ("default" or "") } ? [Unknown(unknown, $"what the project {application.Model.Project} allows: it is in none of the files")] : [];
        }

        var rights = new ProjectRights(project);
        var name = application.Name;
        return Repositories(application, rights)
            .Concat(rights.AllowsDestination(application.Model.Destination) ? [] : [Denied(project, "destinations", $"the namespace {application.Namespace} of {name}", Destination(application.Model.Destination))])
            .Concat(set.TakenBy(application).Where(manifest => !rights.AllowsKind(manifest.Key.GroupKind)).DistinctBy(manifest => manifest.Key.GroupKind).Select(manifest => Denied(project, rights.ListOf(manifest.Key.GroupKind), $"the kind {manifest.Key.GroupKind} of {name}", Kind(manifest.Key.GroupKind))))
            .Concat(set.TakenBy(application).Where(manifest => manifest.Key.Namespace.Length > 0 && rights.AllowsDestination(application.Model.Destination) && !rights.AllowsDestination(application.Model.Destination with { Namespace = manifest.Key.Namespace })).DistinctBy(manifest => manifest.Key.Namespace)
                .Select(manifest => Denied(project, "destinations", $"the namespace {manifest.Key.Namespace} of {manifest} in {name}", Destination(application.Model.Destination with { Namespace = manifest.Key.Namespace }))));
    }

    private IEnumerable<LintFinding> Repositories(LintApplication application, ProjectRights rights) => application.Model.Sources.Items
        .Where(source => source.RepoUrl.Length > 0 && !rights.AllowsRepository(source.RepoUrl))
        .Select(source => RepositoryAddress.WithoutCredentials(source.RepoUrl))
        .Select(address => Denied(rights.Project, "sourceRepos", $"the repository {address} of {application.Name}", [Scalars.String(address)]));

    private LintFinding Denied(LintManifest project, string list, string what, IReadOnlyList<string> item)
    {
        var at = project.Spec.At(list);
        var edits = at is { IsSequence: true } ? Edits.Append(at, item.Count == 1 ? item[0] : $"{{{string.Join(", ", item)}}}")
            : list.EndsWith("Blacklist", StringComparison.Ordinal) ? []
            : Edits.Add(project.Spec, [list], [$"- {item[0]}", .. item.Skip(1).Select(line => $"  {line}")]);
        return Wrong(project, at ?? project.Spec ?? project.Root, $"The project {project.Name} does not allow {what}.", $"Extend {list} of the project.", list.EndsWith("Blacklist", StringComparison.Ordinal) ? [] : edits);
    }

    private static IReadOnlyList<string> Destination(Destination to) => [to.Name.Length > 0 ? $"name: {Scalars.String(to.Name)}" : $"server: {Scalars.Quoted(to.Server)}", $"namespace: {Scalars.String(to.Namespace)}"];

    private static IReadOnlyList<string> Kind(GroupKind kind) => [$"group: {Scalars.String(kind.Group)}", $"kind: {kind.Kind}"];
}
