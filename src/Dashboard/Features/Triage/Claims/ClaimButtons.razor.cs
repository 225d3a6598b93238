using DbDashboard.Core.Actions;
using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Features.Actions;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Words;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Triage.Claims;

/// <summary>"I have it", snooze, and taking that back. What was said is shown when it comes back with the groups.</summary>
public sealed partial class ClaimButtons(GroupDesk desk, CurrentActor who) : ComponentBase
{
    private static readonly int[] Hours = [1, 4, 8, (int)GroupDesk.Longest.TotalHours];

    private string note = "";
    private string? problem;
    private bool pressing;

    [Parameter]
    [EditorRequired]
    public TriageRow Row { get; set; } = null!;

    private GroupClaim? Claim => Row.Claim?.Claim;

    private bool IsMine => Claim?.Subject == who.Of(PageActor.Via).Subject;

    private string Name => Untrusted.Name(Row.Title);

    private Task ClaimAsync(ClaimKind kind, TimeSpan time) =>
        PressAsync(() => desk.ClaimAsync(Row.Id, new(kind, time, kind == ClaimKind.Snoozed ? note : ""), who.Of(PageActor.Via), CancellationToken.None));

    private Task ReleaseAsync() => PressAsync(() => desk.ReleaseAsync(Row.Id, who.Of(PageActor.Via), CancellationToken.None));

    private async Task PressAsync(Func<Task<ClaimAnswer>> say)
    {
        pressing = true;
        try
        {
            problem = (await say()).Problem?.Sentence;
        }
        finally
        {
            pressing = false;
        }
    }
}
