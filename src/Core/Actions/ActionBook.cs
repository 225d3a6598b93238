using System.Collections.Immutable;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Actions;

/// <summary>The actions of this run, each as it is now; the pages watch it.</summary>
public sealed record ActionBook(ImmutableDictionary<ActionId, ActionRecord> Records)
{
    public static readonly ActionBook Empty = new(ImmutableDictionary<ActionId, ActionRecord>.Empty);

    /// <summary>Of one application, newest first.</summary>
    public IEnumerable<ActionRecord> Of(ApplicationKey application) =>
        Records.Values.Where(record => record.Target == application).OrderByDescending(record => record.ConfirmedAt ?? record.At);

    public IEnumerable<ActionRecord> Open => Records.Values.Where(record => record.IsOpen);
}

/// <summary>The one cell that holds the book.</summary>
public sealed class ActionBookStore() : LatestValue<ActionBook>(ActionBook.Empty);
