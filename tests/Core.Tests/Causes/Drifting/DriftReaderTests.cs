using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Patches;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Drifting;

public sealed class DriftReaderTests
{
    [Fact]
    public async Task A_field_has_its_owner_its_origin_and_its_line_in_Git()
    {
        var report = Assert.Single((await ReadAsync("cases/live-edit")).Resources);
        var field = Assert.Single(report.Fields);

        Assert.Equal(("/spec/replicas", "kubectl-edit", "Update"), (field.Field.Path, field.Field.Owner!.Manager, field.Field.Owner.Operation));
        Assert.Equal((FieldOrigin.Edit, true, "Changed in the cluster by hand"), (field.Origin, field.Certain, field.Words));
        Assert.Equal(("1", null), (field.Git.Value, field.Git.Why));
        Assert.EndsWith(".yaml", field.Git.Place!.File);
        Assert.True(field.Git.Place.Line > 1);
        Assert.True(report.SyncedThis);
    }

    [Fact]
    public async Task The_line_in_Git_is_that_of_the_field()
    {
        var world = RecordedWorld.Load(Recordings.Root, Recordings.File("cases", "live-edit"));
        var place = Assert.Single(Assert.Single((await ReadAsync(world, null)).Resources).Fields).Git.Place!;
        var ids = await world.Git.ReadPathIdsAsync(place.RepoUrl, [place.Revision], place.File!, CancellationToken.None);
        var text = System.Text.Encoding.UTF8.GetString((await world.Git.ReadBlobsAsync(place.RepoUrl, [ids.Value[0]!], CancellationToken.None)).Value[0].Span);

        Assert.Contains("replicas: 1", text.Split('\n')[place.Line!.Value - 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_tool_renders_has_no_line_and_says_which_tool()
    {
        var fields = (await ReadAsync("cases/helm-random")).Resources.Items.SelectMany(r => r.Fields.Items).ToList();

        Assert.NotEmpty(fields);
        Assert.All(fields, f => Assert.Equal((null, "Helm renders it"), (f.Git.Place, f.Git.Why)));
    }

    [Fact]
    public async Task A_secret_is_hidden_in_every_part()
    {
        var report = Assert.Single((await ReadAsync("cases/secret-drift")).Resources);
        var field = Assert.Single(report.Fields);

        Assert.Equal(("\"(hidden)\"", "\"(hidden)\"", "\"(hidden)\""), (field.Field.Live, field.Field.Wanted, field.Git.Value));
        Assert.Null(DriftCommand.Of(report));
        Assert.Equal("/data/password", Assert.Single(report.Merge.LeftOut).Path);
    }

    [Fact]
    public async Task One_resource_is_told_also_when_nothing_of_it_differs()
    {
        var world = RecordedWorld.Load(Recordings.Root, Recordings.File("cases", "live-edit"));
        var equal = world.Details.ManagedResources.Value.Items.Single(r => r.Key.Kind == "ConfigMap").Key;

        Assert.Equal(ResourceChange.Nothing, Assert.Single((await ReadAsync(world, equal)).Resources).Change);
    }

    [Fact]
    public async Task What_is_on_one_side_only_is_told_as_such()
    {
        Assert.Contains((await ReadAsync("cases/removed-from-git")).Resources, r => r.Change == ResourceChange.LeavesOrPrunes);
        Assert.Contains((await ReadAsync("cases/never-synced")).Resources, r => r.Change == ResourceChange.Creates);
    }

    [Fact]
    public async Task More_resources_than_the_cap_are_counted()
    {
        var world = RecordedWorld.Load(Recordings.Root, Recordings.File("cases", "live-edit"));
        var facts = await world.ReadFactsAsync();
        var one = facts.Details.ManagedResources.Value.Items.Single(r => r.Key.Kind == "Deployment");
        var many = Enumerable.Range(0, DriftReader.MostResources + 3).Select(i => one with { Key = one.Key with { Name = $"web-{i}" } }).ToEquatableList();

        var report = await new DriftReader(world.Git).ReadAsync(facts with { Details = facts.Details with { ManagedResources = Reading.Known(many, "Argo CD", Some.Moment) } }, null, CancellationToken.None);

        Assert.Equal((DriftReader.MostResources, DriftReader.MostResources + 3), (report.Resources.Count, report.Total));
    }

    [Fact]
    public async Task A_command_patches_the_one_object()
    {
        var report = Assert.Single((await ReadAsync("cases/live-edit")).Resources);

        Assert.Equal("""kubectl patch -n cases deployment.apps/live-edit --type merge -p '{"spec":{"replicas":1}}'""", DriftCommand.Of(report)!.Text);
    }

    [Fact]
    public void Every_origin_has_its_words() =>
        Assert.All(Enum.GetValues<FieldOrigin>(), origin => Assert.All([true, false], certain => Assert.NotEmpty(FieldOriginWords.Of(origin, certain))));

    private static Task<DriftReport> ReadAsync(string folder) => ReadAsync(RecordedWorld.Load(Recordings.Root, Recordings.File(folder.Split('/'))), null);

    private static async Task<DriftReport> ReadAsync(RecordedWorld world, ResourceKey? only) =>
        await new DriftReader(world.Git).ReadAsync(await world.ReadFactsAsync(), only, CancellationToken.None);
}
