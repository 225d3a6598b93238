using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>
/// What the source has told of its instance: decides which of two words about an application is the newer. The list comes
/// from a cache that may lag behind the stream, and leaves out the health of resources.
/// </summary>
internal sealed class HeldApplications(ProofOfLife life, TimeProvider time)
{
    /// <summary>A list may still hold what was deleted this long before it was asked for.</summary>
    private static readonly TimeSpan ListLag = TimeSpan.FromMinutes(1);

    private readonly Dictionary<ApplicationKey, Application> held = [];
    private readonly Dictionary<ApplicationKey, (string Uid, DateTimeOffset At)> deleted = [];
    private readonly LastHealth health = new();

    /// <summary>True when it is news.</summary>
    public bool Change(Application application)
    {
        if (held.TryGetValue(application.Key, out var before) && (Compare(application.ResourceVersion, before.ResourceVersion) < 0 || application == before))
        {
            return false;
        }

        if (WasDeleted(application))
        {
            return false;
        }

        held[application.Key] = application;
        return true;
    }

    /// <summary>True when it was known.</summary>
    public bool Delete(Application application)
    {
        deleted[application.Key] = (application.Uid, time.GetUtcNow());
        return held.Remove(application.Key);
    }

    /// <summary>Forgets all but the last word of health: the next list is the truth, whatever its versions are (a restored cluster counts anew).</summary>
    public void Reset()
    {
        NoteHealth();
        held.Clear();
    }

    /// <summary>The list, with newer words kept and what the list was too early for; from now on it is what is held.</summary>
    /// <param name="listVersion">The resourceVersion of the list itself.</param>
    public EquatableList<Application> Replace(IReadOnlyList<Application> listed, string listVersion)
    {
        Forget();
        NoteHealth();
        var before = new Dictionary<ApplicationKey, Application>(held);
        held.Clear();
        foreach (var application in listed.Where(application => !WasDeleted(application)))
        {
            held[application.Key] = before.TryGetValue(application.Key, out var known) && Compare(application.ResourceVersion, known.ResourceVersion) <= 0
                ? known
                : health.Fill(application);
        }

        foreach (var known in before.Values.Where(known => IsAfter(known.ResourceVersion, listVersion)))
        {
            held.TryAdd(known.Key, known);
        }

        health.Keep(held.Keys);
        return held.Values.ToEquatableList();
    }

    public IReadOnlyList<Application> All() => [.. held.Values];

    /// <summary>The first application of each project, by name; unreadable ones are not asked about.</summary>
    public IReadOnlyList<Application> OneOfEachProject() =>
        [.. held.Values.Where(application => application.UnreadableFields.Count == 0).GroupBy(application => application.Project).Select(group => group.MinBy(application => application.Key)!).OrderBy(application => application.Project, StringComparer.Ordinal)];

    public HashSet<ApplicationSetKey> OwningSets() => [.. held.Values.Select(ApplicationSetKey.OwnerOf).OfType<ApplicationSetKey>()];

    /// <summary>Deleted by the stream, and this is the same object: one that was made anew has another uid.</summary>
    private bool WasDeleted(Application application) =>
        deleted.TryGetValue(application.Key, out var gone) && gone.Uid == application.Uid;

    private void NoteHealth() => health.Note(held.Values, life.Last ?? time.GetUtcNow());

    private void Forget()
    {
        foreach (var (key, gone) in deleted.ToList())
        {
            if (time.GetUtcNow() - gone.At > ListLag)
            {
                deleted.Remove(key);
            }
        }
    }

    /// <summary>Versions are compared as integers: 9999 is older than 10000. When one is no integer, the left counts as newer.</summary>
    private static int Compare(string left, string right) =>
        ulong.TryParse(left, out var first) && ulong.TryParse(right, out var second) ? first.CompareTo(second) : 1;

    private static bool IsAfter(string version, string listVersion) =>
        ulong.TryParse(version, out var own) && ulong.TryParse(listVersion, out var list) && own > list;
}
