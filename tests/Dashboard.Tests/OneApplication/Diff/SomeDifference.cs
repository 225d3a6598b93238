using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication.Diff;

/// <summary>The incident's application with objects that differ in fields.</summary>
internal static class SomeDifference
{
    public static ResourceKey Key => Some.AgentDocs[0];

    public static DriftReader Reader { get; } = new(new GitReader(new NoMirrors(), new FakeTimeProvider(Some.Moment)));

    public static ManagedResource Of(string? live, string? wanted, params FieldManager[] managers) => new(Key, wanted, live, live, wanted, "1", true, false, [.. managers]);

    public static Facts Facts(params ManagedResource[] resources) => Facts(Reading.Known<EquatableList<ManagedResource>>([.. resources], "Argo CD", Some.Moment));

    public static Facts Facts(Reading<EquatableList<ManagedResource>> read)
    {
        var facts = Some.IncidentFacts();
        return facts with { Details = facts.Details with { ManagedResources = read } };
    }

    public static ResourceReport Report(string? live, string? wanted, params FieldManager[] managers) =>
        Reader.ReadAsync(Facts(Of(live, wanted, managers)), Key, CancellationToken.None).GetAwaiter().GetResult().Resources[0];

    /// <summary>Fields f00 to f39, of which some have another value.</summary>
    public static string Fields(string value, params int[] others) =>
        "{" + string.Join(',', Enumerable.Range(0, 40).Select(i => $"\"f{i:D2}\":\"{(others.Contains(i) ? value : "same")}\"")) + "}";
}
