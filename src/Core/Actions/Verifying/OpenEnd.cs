using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Actions.Verifying;

/// <summary>An action of which nobody knows what came of it, until a human closes it.</summary>
/// <param name="Project">Null when it is not known: then only who sees all projects sees it.</param>
public sealed record OpenEnd(ActionId Id, ApplicationKey Target, string? Project, string Title, string By, string Sentence, DateTimeOffset At);

/// <param name="IsLoaded">Those of earlier runs were read.</param>
public sealed record OpenEnds(EquatableList<OpenEnd> Items, bool IsLoaded = false)
{
    public static readonly OpenEnds None = new([]);
}

/// <summary>The one cell that holds them.</summary>
public sealed class OpenEndStore() : LatestValue<OpenEnds>(OpenEnds.None);
