namespace DbDashboard.Core.Model;

/// <summary>One request that changes something in Argo CD: exactly the calls that are made, no others. A closed set.</summary>
/// <param name="Application">The application; its key names the instance and the Application object's namespace.</param>
/// <param name="Project">Always sent: without it Argo CD answers the same for a missing and for a forbidden application.</param>
public abstract record ArgoCdWrite(ApplicationKey Application, string Project)
{
    /// <summary>Starts a sync. Argo CD answers as soon as the operation is noted; the answer carries it.</summary>
    public sealed record Sync(ApplicationKey Application, string Project) : ArgoCdWrite(Application, Project)
    {
        public bool Prune { get; init; }

        /// <summary>Null syncs to what the application tracks; another one is refused while auto-sync is on.</summary>
        public string? Revision { get; init; }

        /// <summary>Empty: all. Else a partial sync: no hooks, no history. One that does not exist is skipped without a word.</summary>
        public EquatableList<ResourceKey> Resources { get; init; }

        /// <summary>Comes back in <c>operation.info</c>: who asked, and our action id.</summary>
        public EquatableList<KeyValuePair<string, string>> Infos { get; init; }
    }

    /// <summary>Changes the Application object; Argo CD validates the result, also where nothing relevant changed.</summary>
    /// <param name="Patch">RFC 6902, a JSON array.</param>
    public sealed record PatchApplication(ApplicationKey Application, string Project, string Patch) : ArgoCdWrite(Application, Project);

    /// <summary>Changes the Application object by RFC 7396; nothing is tested.</summary>
    /// <param name="Patch">A JSON object.</param>
    public sealed record MergePatch(ApplicationKey Application, string Project, string Patch) : ArgoCdWrite(Application, Project);

    /// <summary>Replaces the whole spec without validation (<c>validate=false</c>): the last writer wins.</summary>
    /// <param name="Spec">The bare spec, a JSON object, as read a moment before and changed.</param>
    public sealed record PutSpec(ApplicationKey Application, string Project, string Spec) : ArgoCdWrite(Application, Project);

    /// <summary>Ends the running operation.</summary>
    public sealed record Terminate(ApplicationKey Application, string Project) : ArgoCdWrite(Application, Project);

    /// <summary>Compares again now.</summary>
    /// <param name="Hard">Renders again too, without Argo CD's cache.</param>
    public sealed record Refresh(ApplicationKey Application, string Project, bool Hard) : ArgoCdWrite(Application, Project);
}
