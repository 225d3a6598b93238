using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>Gathers the effects in other applications; each application is entered once.</summary>
internal sealed class Closure
{
    private readonly HashSet<ApplicationKey> entered = [];
    private readonly List<Effect> effects = [];
    private readonly List<Effect> waiting = [];
    private int depth;

    public IReadOnlyList<Effect> Effects => effects;

    /// <summary>Objects of child applications that no file would declare any more, and that stay until somebody prunes.</summary>
    public IReadOnlyList<Effect> Waiting => waiting;

    /// <summary>The first thing that could not be followed; null when all was.</summary>
    public string? Missed { get; private set; }

    public bool Enter(ApplicationKey key, int maxDepth)
    {
        if (depth >= maxDepth)
        {
            Miss($"Effects deeper than {maxDepth} applications are not followed.");
            return false;
        }

        if (!entered.Add(key))
        {
            return false;
        }

        depth++;
        return true;
    }

    public void Leave() => depth--;

    public void Add(IEnumerable<Effect> more) => effects.AddRange(more.Where(e => !effects.Exists(had => had.Key == e.Key && had.Via == e.Via)));

    public void AddWaiting(IEnumerable<Effect> more) => waiting.AddRange(more.Where(e => !waiting.Exists(had => had.Key == e.Key && had.Via == e.Via)));

    public void Miss(string why) => Missed ??= why;
}
