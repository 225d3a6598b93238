using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

public sealed class ApplicationReaderTests
{
    public static TheoryData<string> Folders => [.. Directory
        .EnumerateFiles(Recordings.Root, "application.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Recordings.Root, Path.GetDirectoryName(file)!))];

    [Fact]
    public void Reads_every_recorded_application_without_an_unreadable_field()
    {
        var unreadable = Folders
            .Select(row => RecordedApplication.Load(Path.Combine(Recordings.Root, row.Data)))
            .Where(recorded => recorded is { Application.UnreadableFields.Count: > 0 })
            .Select(recorded => $"{recorded!.Application.Key}: {string.Join(", ", recorded.Application.UnreadableFields)}");
        Assert.Empty(unreadable);
    }

    [Fact]
    public void Reads_the_incident_with_its_history_and_who_wrote_what()
    {
        var incident = Load("platform/09-the-incident/database-instances").Application;
        Assert.Equal((SyncStatus.OutOfSync, HealthStatus.Healthy), (incident.Sync, incident.Health));
        Assert.Equal(3, incident.Resources.Count(resource => resource.IsPendingPrune));
        Assert.NotNull(incident.Source.Directory?.Include);
        Assert.NotEmpty(incident.History);
        Assert.Contains(incident.Managers, manager => manager.Paths.Contains("/spec/source/targetRevision"));
        Assert.NotNull(incident.Annotation("argocd.argoproj.io/tracking-id"));
        Assert.StartsWith("{", incident.LastApplied, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_application_from_the_list_when_its_name_answers_400()
    {
        var recorded = Load("cases/project-missing");
        Assert.Equal("absent", recorded.Application.Project);
        Assert.Equal(ReadingState.Failed, recorded.Details.Application.State);
        Assert.Contains("app is not allowed in project \"absent\"", recorded.Details.ManagedResources.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_never_came_says_that_nothing_reconciles_the_application() =>
        Assert.Contains("nothing reconciles", Load("cases/skip-reconcile").Details.ManagedResources.Why, StringComparison.Ordinal);

    [Fact]
    public void Drops_managed_fields_and_absent_sides_of_managed_resources()
    {
        var resources = Load("platform/09-the-incident/database-instances").Details.ManagedResources.Value;
        Assert.Equal(6, resources.Count);
        Assert.Equal(3, resources.Count(resource => resource.Target is null));
        Assert.All(resources, resource => Assert.DoesNotContain("managedFields", resource.Live, StringComparison.Ordinal));
        Assert.All(resources, resource => Assert.NotEmpty(resource.Managers));
    }

    private static RecordedApplication Load(string folder) => RecordedApplication.Load(Path.Combine(Recordings.Root, folder))!;
}
