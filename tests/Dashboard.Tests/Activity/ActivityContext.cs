using Bunit;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Activity;
using DbDashboard.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DbDashboard.Dashboard.Tests.Activity;

/// <summary>The activity over a record of its own in a file.</summary>
public abstract class ActivityContext : PageContext
{
    private readonly TempFolder folder = new("activity");

    protected ActivityContext()
    {
        Audit = new AuditLog(new AuditFiles(File, Floor: 0), Clock, NullLogger<AuditLog>.Instance);
        Services.AddSingleton<IAuditLog>(Audit);
        Services.AddSingleton<IAuditReader>(Audit);
        Show(Some.IncidentSnapshot());
    }

    protected AuditLog Audit { get; }

    protected string File => Path.Combine(folder.Path, "audit.db");

    protected static AuditEntry Entry(string id, ActionState edge, string action = "sync", string person = "grace") =>
        new(id, edge, action, new AuditActor($"local:{person}", person, "local"), AuditTarget.Of(Some.IncidentKey, "uid-1", "platform", "in-cluster")) { Sentence = $"{edge} of {id}." };

    protected async Task WriteAsync(params AuditEntry[] entries)
    {
        foreach (var entry in entries)
        {
            await Audit.AppendAsync(entry, Xunit.TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A press from its plan to its end.</summary>
    protected Task PressedAsync(string id, ActionState end = ActionState.Succeeded, string action = "sync", string person = "grace") => WriteAsync(
        Entry(id, ActionState.Previewed, action, person) with { Preview = new AuditPreview("h", Clock.GetUtcNow(), Counts: new AuditCounts(0, 1, 2, Databases: 1), DeletedNames: ["postgresql postgres-general"]) },
        Entry(id, ActionState.Confirmed, action, person) with { Reason = $"because of {id}", Confirm = new AuditConfirm("reason", DwellMs: 4200) },
        Entry(id, ActionState.Sent, action, person) with { Request = new AuditRequest("POST", "/api/v1/applications/database-instances/sync") },
        Entry(id, end, action, person) with { Verify = new AuditVerify("Succeeded", OwnCheck: "nothing was deleted.") });

    protected IRenderedComponent<ActivityPage> Open(string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("activity" + query);
        return Render<ActivityPage>();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Audit.Dispose();
        folder.Dispose();
    }
}
