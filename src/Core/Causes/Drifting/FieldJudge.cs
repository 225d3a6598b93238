using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>
/// Tells for each differing field of one resource where the difference comes from: what it is, what it means, who wrote it, whether
/// Git's value was ever sent, and what became of it. The first that decides has the word.
/// </summary>
internal sealed class FieldJudge(Facts facts, ManagedResource resource)
{
    private static readonly GroupKind ChildApplication = new("argoproj.io", "Application");

    private readonly ResourceStates states = ResourceStates.Of(resource);
    private readonly AppliedSync? sync = AppliedSync.Of(facts, resource.Key);
    private readonly CrdSchema schema = CrdSchema.Of(facts, resource);

    public FieldVerdict Judge(FieldDifference field)
    {
        var (origin, certain) = ByPath(field) ?? ByMeaning(field) ?? ByPerson(field) ?? ByGit(field) ?? ByFate(field) ?? (FieldOrigin.Unknown, false);
        return new(resource, field, origin, certain);
    }

    private bool IsChild => resource.Key.GroupKind == ChildApplication;

    private (FieldOrigin Origin, bool Certain)? ByPath(FieldDifference field)
    {
        if (TrackingMarks.IsMark(facts, states, field.Path))
        {
            // Who applies a file of their own takes the mark away with the rest.
            return states.Live(field.Path) is null && RemovedFields.Writer(facts, resource) is not null ? (FieldOrigin.Edit, false)
                : (TrackingMarks.OtherApplication(facts, resource.Key, TrackingMarks.Text(states.Live(field.Path))) is null ? FieldOrigin.Tracking : FieldOrigin.Shared, true);
        }

        return field.Path == "/status" || field.Path.StartsWith("/status/", StringComparison.Ordinal) ? (FieldOrigin.Status, true) : null;
    }

    private (FieldOrigin Origin, bool Certain)? ByMeaning(FieldDifference field)
    {
        var (live, wanted) = (states.Live(field.Path), states.Wanted(field.Path));
        return live is null && schema is { IsCurrent: true } && schema.Has(field.Path) is false ? (FieldOrigin.Pruned, true)
            : IsPlainText(field.Path) || !Meaning.IsSame(field.Path, live, wanted) ? null
            : (FieldOrigin.Canonical, (live is not null && wanted is not null) || IsChild || !ApiGroups.IsCustom(resource.Key.Group) || (schema.Has(field.Path) is true && schema.IsCurrent));
    }

    /// <summary>Labels, annotations and the data of ConfigMaps and Secrets are kept letter by letter.</summary>
    private bool IsPlainText(string path) => path.StartsWith("/metadata/", StringComparison.Ordinal)
        || (resource.Key is { Group: "", Kind: "ConfigMap" or "Secret" } && path.IndexOf('/', 1) > 0);

    private (FieldOrigin Origin, bool Certain)? ByPerson(FieldDifference field)
    {
        // A value that was there before the last sync passed it: Git has changed since then, not the cluster.
        if (field.Owner is { } owner && IsPerson(owner) && !(owner.At < sync?.StartedAt))
        {
            return (IsChild ? FieldOrigin.Child : FieldOrigin.Edit, true);
        }

        return !IsChild && RemovedFields.IsGone(field) && WasSent(field) && RemovedFields.Writer(facts, resource) is not null ? (FieldOrigin.Edit, false) : null;
    }

    private (FieldOrigin Origin, bool Certain)? ByGit(FieldDifference field)
    {
        if (Changes(field))
        {
            return (FieldOrigin.Render, SecondRender.Differs(facts, resource.Key, field.Path, states));
        }

        return WasSent(field) ? null : sync is { IsCurrent: false } ? (FieldOrigin.NewInGit, true) : (FieldOrigin.Unknown, false);
    }

    /// <summary>Git's value reached the cluster, and another one is live.</summary>
    private (FieldOrigin Origin, bool Certain)? ByFate(FieldDifference field)
    {
        if (IsChild)
        {
            return (FieldOrigin.Child, field.Owner is not null);
        }

        if (RemovedFields.IsGone(field))
        {
            var mayBePruned = field.Live is null && !(schema.IsCurrent && schema.Has(field.Path) is not null) && ApiGroups.IsCustom(resource.Key.Group) && !field.Path.StartsWith("/metadata/", StringComparison.Ordinal);
            return mayBePruned ? (FieldOrigin.Pruned, false) : field.Live is null || !ApiGroups.IsCustom(resource.Key.Group) ? (FieldOrigin.Edit, false) : Owned(field);
        }

        return Owned(field);
    }

    private (FieldOrigin Origin, bool Certain)? Owned(FieldDifference field) => field.Owner switch
    {
        // Kubernetes' own stand-ins for a writer that gave no name.
        null or { Manager: "unknown" or "before-first-apply" } => null,
        { } owner when IsArgoCd(owner) => (FieldOrigin.Admission, states.Applied is not null),
        { } owner => IsPerson(owner) ? null : (FieldOrigin.Controller, sync is { IsCurrent: true } && owner.At >= sync.StartedAt),
    };

    /// <summary>What Git says now is what was sent last: by the object's own record of it, else because the last sync was of the same manifest.</summary>
    private bool WasSent(FieldDifference field) =>
        states.Applied is null ? sync is { IsCurrent: true } : ResourceStates.Same(states.InApplied(field.Path), states.InTarget(field.Path));

    /// <summary>Argo CD rendered and applied the live value from this commit, and renders another one from it now.</summary>
    private bool Changes(FieldDifference field) =>
        sync is { IsCurrent: true } && RenderingTool.Of(facts) is not null
        && (states.Applied is null ? field.Owner is { } owner && IsArgoCd(owner) : !WasSent(field) && ResourceStates.Same(states.InApplied(field.Path), states.Live(field.Path)))
        && VolatileValue.Are(resource.Key, field.Path, states.Live(field.Path), states.Wanted(field.Path));

    private bool IsPerson(FieldManager manager) => HumanTools.Is(manager.Manager) && !IsArgoCd(manager);

    private bool IsArgoCd(FieldManager manager) => manager.Manager is "argocd-controller" or "argocd-application-controller"
        || (manager.Manager == "kubectl-client-side-apply" && sync?.Covers(manager.At) is true && resource.Managers.Items.All(m => m.Manager != "argocd-controller"));
}
