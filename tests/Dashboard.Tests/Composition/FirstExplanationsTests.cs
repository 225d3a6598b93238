using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.Causes;
using DbDashboard.Dashboard.Composition;
using DbDashboard.Testing;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Dashboard.Tests.Composition;

public sealed class FirstExplanationsTests
{
    private readonly ExplanationStore explanations = new();
    private readonly FakeTimeProvider clock = new(Some.Moment);
    private readonly FirstExplanations first;

    public FirstExplanationsTests() => first = new(explanations, clock);

    [Fact]
    public async Task Come_when_every_application_is_explained()
    {
        var waiting = first.WaitAsync(TestContext.Current.CancellationToken);
        explanations.Update(_ => Some.Explained((Some.Application("a"), []), (Some.Application("b"), null)));
        Assert.False(waiting.IsCompleted);

        explanations.Update(_ => Some.Explained((Some.Application("a"), []), (Some.Application("b"), [])));
        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Are_not_waited_for_for_ever()
    {
        var waiting = first.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);

        clock.Advance(FirstExplanations.Within);
        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Are_given_up_when_the_dashboard_ends()
    {
        using var stop = new CancellationTokenSource();
        var waiting = first.WaitAsync(stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public void An_audit_of_which_only_the_note_is_left_is_not_new()
    {
        using var folder = new TempFolder("audit");
        var files = new AuditFiles(Path.Combine(folder.Path, "a.db"));
        Assert.False(files.AreThere);

        File.WriteAllText(files.HeadNote, "{}");
        Assert.True(files.AreThere);
    }
}
