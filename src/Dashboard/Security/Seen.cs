using System.Runtime.CompilerServices;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Security;

/// <summary>What the person who asks may see of all that is known. Pages, REST and the hub have no other way to it.</summary>
public sealed class Seen(ExplanationStore store, SeenSnapshots snapshots, CurrentActor who)
{
    private const string Via = "sight";

    public Actor Who => who.Of(Via);

    /// <summary>Nothing is hidden from this person.</summary>
    public bool Everything => Who.RoleEverywhere > Role.None;

    public ExplainedSnapshot Current => snapshots.Of(store.Current, Who);

    public GroupBook Of(GroupBook book) => book.SeenBy(Who);

    public bool Has(ApplicationKey key) => store.Current.Snapshot.Applications.TryGetValue(key, out var application) && Who.Sees(application);

    /// <summary>The latest, and each that follows, as the person may see it then.</summary>
    public async IAsyncEnumerable<ExplainedSnapshot> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var whole in store.WatchAsync(cancellationToken))
        {
            yield return snapshots.Of(whole, Who);
        }
    }
}

/// <summary>The latest snapshot as people with the same rights see it, made once for all of them. Thread-safe.</summary>
public sealed class SeenSnapshots
{
    /// <summary>More different rights at once are served too, only not remembered.</summary>
    private const int Most = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<(Role, EquatableList<string>, EquatableList<Grant>), ExplainedSnapshot> made = [];
    private ExplainedSnapshot of = ExplainedSnapshot.Empty;

    public ExplainedSnapshot Of(ExplainedSnapshot whole, Actor actor)
    {
        if (actor.RoleEverywhere > Role.None)
        {
            return whole;
        }

        // What rights are the same is told by the rights alone: nothing of one person is kept for another.
        var rights = (actor.Role, actor.Projects, actor.Grants);
        lock (gate)
        {
            if (!ReferenceEquals(of, whole) || made.Count >= Most)
            {
                made.Clear();
                of = whole;
            }

            return made.TryGetValue(rights, out var seen) ? seen : made[rights] = whole.SeenBy(actor);
        }
    }
}
