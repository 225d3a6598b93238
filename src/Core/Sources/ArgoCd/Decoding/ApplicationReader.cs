using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>
/// Reads an Argo CD Application as the list, the stream or a read by name gives it. Pure and tolerant: a field of a wrong
/// type is left empty and named in <see cref="Application.UnreadableFields"/>; nothing throws.
/// </summary>
public static class ApplicationReader
{
    private const string LastAppliedAnnotation = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>As deep as Kubernetes lets an object be: one deep Helm value must not make a whole list unreadable.</summary>
    internal static readonly JsonDocumentOptions Options = new() { MaxDepth = 10_100 };

    /// <param name="instance">The configured name of the Argo CD instance.</param>
    /// <param name="nameless">The name to show it under when its own cannot be read.</param>
    public static Application Read(string instance, JsonElement application, string nameless = "(without a readable name)")
    {
        var unreadable = new UnreadableFields();
        var root = Fields.Of(application, "", unreadable);
        var read = WithStatus(WithSpec(WithMetadata(instance, nameless, root, unreadable), root.Object("spec")), root.Object("status")) with
        {
            PendingOperation = OperationReader.Read(root.Object("operation")),
        };
        return read with { UnreadableFields = unreadable.ToList() };
    }

    /// <summary>The same from bytes; null when they are no JSON.</summary>
    public static Application? Read(string instance, ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            return Read(instance, document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Application WithMetadata(string instance, string nameless, Fields root, UnreadableFields unreadable)
    {
        var metadata = root.Object("metadata");
        var name = metadata.OwnText("name");
        if (name.Length == 0)
        {
            unreadable.Add("metadata", "name");
        }

        return new()
        {
            Key = new(instance, metadata.Text("namespace"), name.Length == 0 ? nameless : name),
            Uid = metadata.OwnText("uid"),
            ResourceVersion = metadata.OwnText("resourceVersion"),
            CreatedAt = metadata.Time("creationTimestamp"),
            DeletionTimestamp = metadata.Time("deletionTimestamp"),
            Labels = metadata.Map("labels"),
            Annotations = metadata.Map("annotations", key => key != LastAppliedAnnotation),
            LastApplied = metadata.Object("annotations").WholeText(LastAppliedAnnotation),
            Finalizers = metadata.Texts("finalizers"),
            Owners = metadata.List("ownerReferences", owner => new OwnerReference(owner.Text("kind"), owner.Text("name"), owner.Text("uid"), owner.Flag("controller"))),
            Managers = ManagedFieldsReader.Read(metadata),
        };
    }

    private static Application WithSpec(Application application, Fields spec)
    {
        var (sources, isMulti) = SourceReader.ReadSpec(spec);
        return application with
        {
            Project = spec.Text("project") is { Length: > 0 } project ? project : application.Project,
            Destination = SpecReader.ReadDestination(spec.Object("destination")),
            Sources = sources,
            IsMultiSource = isMulti,
            SyncPolicy = SpecReader.ReadSyncPolicy(spec.Object("syncPolicy")),
            IgnoreDifferences = SpecReader.ReadIgnoreDifferences(spec),
        };
    }

    private static Application WithStatus(Application application, Fields status)
    {
        var sync = status.Object("sync");
        var summary = status.Object("summary");
        var compared = SourceReader.ReadPast(sync.Object("comparedTo"));
        var resources = StatusReader.ReadResources(status);
        return application with
        {
            Sync = sync.Word("status", SyncStatus.None, SyncStatus.Unknown),
            Revisions = StatusReader.ReadRevisions(sync),
            ComparedSources = compared == application.Sources ? application.Sources : compared,
            Health = StatusReader.ReadHealth(status),
            HealthSince = status.Object("health").Time("lastTransitionTime"),
            Conditions = StatusReader.ReadConditions(status),
            History = StatusReader.ReadHistory(status),
            OperationState = OperationReader.ReadState(status.Object("operationState")),
            ReconciledAt = status.Time("reconciledAt"),
            SourceTypes = StatusReader.ReadSourceTypes(status),
            Resources = resources,
            ResourceCount = status.Length("resources"),
            ResourcesComplete = resources.Count == status.Length("resources"),
            IsAppOfApps = summary.Flag("isAppOfApps"),
            ExternalUrls = summary.Texts("externalURLs"),
        };
    }
}
