using Bunit;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.Causes;
using DbDashboard.Dashboard.Shared.Live;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DbDashboard.Dashboard.Tests;

/// <summary>A page in a browser without a browser: a store to change, a clock to move, and no network.</summary>
public abstract class PageContext : BunitContext
{
    /// <summary>How long a test waits for a state on a machine that has other things to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Made only by those who press something: a record of its own in a file.
    private readonly Lazy<TempFolder> record = new(() => new("page-audit"));

    protected PageContext()
    {
        DefaultWaitTimeout = Patience;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton(Store);
        Services.AddSingleton<IActions>(Actions);
        Services.AddSingleton<IAuditLog>(_ => new AuditLog(new AuditFiles(Path.Combine(record.Value.Path, "audit.db"), Floor: 0), Clock, NullLogger<AuditLog>.Instance));
        Services.AddSingleton<IAuditReader>(services => services.GetRequiredService<IAuditLog>());
        Services.AddPages();
    }

    protected HandClock Clock { get; } = new(Some.Moment);

    protected ExplanationStore Store { get; } = new();

    protected PlannedActions Actions { get; } = new();

    /// <summary>Shows a snapshot to every page that is open.</summary>
    protected void Show(ExplainedSnapshot explained) => Store.Update(_ => explained);

    /// <summary>Shows a snapshot to pages that are open and lets the least time between two renderings pass.</summary>
    protected void Arrive(ExplainedSnapshot explained)
    {
        // The pages have been told of the one before, and the feed has begun its pause: else the clock would move past it.
        Xunit.Assert.True(SpinWait.SpinUntil(() => Clock.IsAwaited(LiveFeed.Pause), Patience));
        Show(explained);
        Clock.Advance(LiveFeed.Pause);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (record.IsValueCreated)
        {
            record.Value.Dispose();
        }
    }
}
