using DbDashboard.Sandbox.ArgoCd;
using DbDashboard.Sandbox.Git;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Control;

/// <summary>What tests and demonstrations do to the world: commits, edits, faults, the clock.</summary>
public sealed class SandboxControl(Platform platform)
{
    public World World => platform.World;

    /// <summary>Commits to a branch; <paramref name="changes"/> maps paths to texts, null deletes. The branch is made from main when absent.</summary>
    /// <returns>The commit's id.</returns>
    public string Commit(string repository, string branch, string message, IReadOnlyDictionary<string, string?> changes, GitAuthor? author = null) =>
        World.Do(() => Repository(repository).Commit(branch, Draft(author, message, changes), "main").Id);

    /// <summary>Merges a branch into another; its files win where both changed.</summary>
    public string Merge(string repository, string into, string from, GitAuthor? author = null) =>
        World.Do(() => Repository(repository).Merge(into, from, Draft(author, $"Merge {from}", new Dictionary<string, string?>(StringComparer.Ordinal))).Id);

    public void DeleteBranch(string repository, string branch) => World.Do(() => Repository(repository).DeleteBranch(branch));

    /// <summary>Edits a live object by a merge patch, as a named manager (kubectl-edit, an operator).</summary>
    public void Edit(string apiVersion, string kind, string ns, string name, string mergePatch, string manager = "kubectl-edit") => World.Do(() =>
    {
        var stored = Find(apiVersion, kind, ns, name);
        World.Store.Edit(stored, new Writer(manager), body => JsonPatch.Merge(body, Json.Parse(mergePatch)));
    });

    /// <summary>Creates or changes an object as kubectl apply does.</summary>
    public void Apply(string json) => platform.KubectlApply(Json.Parse(json));

    public void Delete(string apiVersion, string kind, string ns, string name) => World.Do(() => World.Store.Delete(Find(apiVersion, kind, ns, name)));

    /// <summary>Argo CD looks at Git and the cluster now.</summary>
    public void Refresh(string application) => World.Do(() => platform.Commands.Refresh(application));

    /// <summary>Adds a mistake that a service makes from now on.</summary>
    public void Fail(Fault fault) => World.Faults.Add(fault);

    /// <summary>Heals all mistakes.</summary>
    public void Heal() => World.Faults.Clear();

    /// <summary>The writes that Argo CD and Kubernetes received, oldest first; also those that a fault then refused or cut.</summary>
    public IReadOnlyList<ReceivedWrite> Writes => World.Writes.All;

    /// <summary>Ends every open stream and watch.</summary>
    public void CutStreams() => World.Log.CutAll();

    /// <summary>Forgets the history of changes: the next watch from an old version is told 410.</summary>
    public void Compact() => World.Log.Compact();

    /// <summary>Moves the world's clock forward; what falls due happens on the way.</summary>
    public void Advance(TimeSpan by) => World.Advance(by);

    private CommitDraft Draft(GitAuthor? author, string message, IReadOnlyDictionary<string, string?> changes) =>
        new(author ?? Scenarios.Pieces.PlatformRepository.Grace, World.Clock.Now, message, changes);

    private GitRepository Repository(string name) =>
        World.Repositories.FirstOrDefault(repository => repository.Name == name) ?? throw new ArgumentException($"There is no repository {name}.", nameof(name));

    private StoredObject Find(string apiVersion, string kind, string ns, string name)
    {
        var type = ResourceTypes.Find(apiVersion, kind) ?? throw new ArgumentException($"There is no kind {kind} in {apiVersion}.", nameof(kind));
        return World.Store.Find(type, ns, name) ?? throw StatusException.NotFound(type, name);
    }
}
