using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Troubles;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security;

namespace DbDashboard.Dashboard.Features.Triage.Databases;

/// <summary>What needs somebody because of a database that the person who asks may see, beside what applications say.</summary>
public sealed class SeenTroubles(SeenInventory inventory, SeenLint lint)
{
    public EquatableList<DatabaseTrouble> Of(ExplainedSnapshot explained, DateTimeOffset now) =>
        DatabaseTrouble.All(inventory.Of(explained, now), lint.Of, state => IsTold(state, explained));

    /// <summary>The view with the databases in it.</summary>
    public TriageView In(TriageView view, ExplainedSnapshot explained, DateTimeOffset now) => view with
    {
        Databases = Of(explained, now).Select(DatabaseTroubleRow.From).ToEquatableList(),
        UnknownDatabases = inventory.Of(explained, now).Items.Count(state => state.Verdict.Health == HealthStatus.Unknown && state.Live.HasValue),
    };

    /// <summary>Its application has a cause about it, or is still being explained.</summary>
    private static bool IsTold(DatabaseState state, ExplainedSnapshot explained) => state.Application is { } application
        && explained.Snapshot.Applications.ContainsKey(application)
        && (explained.Explanations.GetValueOrDefault(application) is not { } explanation || explanation.Causes.Items.Any(cause => cause.Resources.Items.Contains(state.Key)));
}
