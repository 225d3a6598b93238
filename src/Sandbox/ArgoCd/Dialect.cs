using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>What an Argo CD of some version says and does in its own way.</summary>
internal sealed record Dialect(string Version)
{
    private static readonly string[] Flags = ["prune", "selfHeal", "allowEmpty"];
    private const string Label = "app.kubernetes.io/instance";
    private readonly Version number = System.Version.TryParse(Version, out var parsed) ? parsed : new Version(3, 5);

    /// <summary>The member <c>automated.enabled</c> exists; before, it is dropped without a word.</summary>
    public bool KnowsEnabled => number >= new Version(3, 1);

    /// <summary>Objects are the application's by an annotation; before 3.0 by a label, which others may copy.</summary>
    public bool TracksByAnnotation => IsThree;

    /// <summary>Health stands in the tree only; before, in status.resources too.</summary>
    public bool KeepsHealthInTree => IsThree;

    /// <summary>An application of which nothing is live is Missing; before 3.0 it is Healthy.</summary>
    public bool KnowsMissing => IsThree;

    /// <summary>What could not be rendered still says which revision was wanted.</summary>
    public bool NamesRevisionOfFailure => IsThree;

    /// <summary>An application of applications says so.</summary>
    public bool KnowsAppOfApps => IsThree;

    /// <summary>An ApplicationSet says its own health and how many applications it has.</summary>
    public bool TellsSetHealth => IsThree;

    /// <summary>A refresh leaves the annotation hydrate behind.</summary>
    public bool LeavesHydrate => IsThree;

    /// <summary>An operation that a user starts carries the source; before, only a rollback's does.</summary>
    public bool PutsSourceIntoSync => IsThree;

    /// <summary>The results of hooks say whether they were synced.</summary>
    public bool HooksHaveStatus => number >= new Version(3, 3);

    /// <summary>Messages carry the reasons that newer versions give: of invalid tasks, of YAML errors.</summary>
    public bool GivesReasons => number >= new Version(3, 3);

    /// <summary>Zero values that Git spells out (recurse: false) are dropped when an Application is written, and missed when it is compared.</summary>
    public bool MissesZeroValues => !IsThree;

    /// <summary>A patch may move an application into a project that forbids it.</summary>
    public bool ChecksNewProject => IsThree;

    /// <summary>Reading logs has to be allowed apart from reading the application.</summary>
    public bool LogsAreTheirOwnRight => IsThree;

    /// <summary>Actions have their second endpoint.</summary>
    public bool HasActions => number >= new Version(3, 1);

    /// <summary>What stands before the announcement of a retry.</summary>
    public string RetrySuffix => IsThree ? "" : " due to application controller sync timeout";

    public string ForgedToken => IsThree ? "token signature is invalid: signature is invalid" : "signature is invalid";

    private bool IsThree => number >= new Version(3, 0);

    public string WaitingForConfirmation(ComparedObject one) => GivesReasons
        ? $"waiting for pruning confirmation of {one.Group}/{one.Kind}/{one.Name}"
        : $"Waiting for pruning confirmation of {(one.Group.Length > 0 ? one.Group + "/" : "")}{one.Version}/{one.Kind}/{one.Name}";

    public string WouldWipe(string revision) => $"Skipping sync attempt to {Bracketed(revision)}: auto-sync will wipe out all resources";

    public string FailedBefore(string revision, string message) => GivesReasons ? $"Failed last sync attempt to [{revision}]: {message}" : $"Failed sync attempt to {revision}: {message}";

    /// <summary>Marks a target object as the application's.</summary>
    public void Track(JsonObject target, string application, string id)
    {
        if (TracksByAnnotation)
        {
            target.Need("metadata", "annotations")[ObjectStore.TrackingId] = $"{application}:{id}";
        }
        else
        {
            target.Need("metadata", "labels")[Label] = application;
        }
    }

    /// <summary>Whose a live object is; null when nobody's.</summary>
    public string? TrackedBy(JsonObject body, string id)
    {
        if (!TracksByAnnotation)
        {
            // What another object owns is that one's.
            return body.Items("metadata", "ownerReferences").Any() || body.Str("metadata", "labels", Label) is not { Length: > 0 } name ? null : name;
        }

        var mark = body.Str("metadata", "annotations", ObjectStore.TrackingId);
        return mark.EndsWith(":" + id, StringComparison.Ordinal) ? mark[..^(id.Length + 1)] : null;
    }

    /// <summary>Drops what the Application type of this version does not know.</summary>
    public void Admit(ResourceType type, JsonObject body)
    {
        if (type == ResourceTypes.Application && !KnowsEnabled)
        {
            (body.At("spec", "syncPolicy", "automated") as JsonObject)?.Remove("enabled");
        }
    }

    /// <summary>Drops what gets lost whenever Argo CD itself writes an Application whole.</summary>
    public void Rewrite(JsonObject body)
    {
        ApplicationJson.MakeTyped(body);
        if (MissesZeroValues && body.At("spec", "syncPolicy", "automated") is JsonObject automated)
        {
            foreach (var member in Flags.Where(member => automated.ContainsKey(member) && !automated.Flag(member)))
            {
                automated.Remove(member);
            }
        }
    }

    private string Bracketed(string revision) => GivesReasons ? $"[{revision}]" : revision;
}
