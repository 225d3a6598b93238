using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Actions.Planned;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.Why;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using DbDashboard.Dashboard.Shared.Words;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Actions.Confirming;

/// <summary>One action on one application: what is asked, what would happen, what stands against it, and the press.</summary>
public sealed partial class ActionDialog(IActions actions, CurrentActor who, TimeProvider time, LiveFeed feed, GitHostLinks hosts, NavigationManager navigation)
    : ComponentBase, IAsyncDisposable
{
    private readonly Given given = new();
    private Press press = null!;
    private ActionAsk? planned;
    private Plan? viewed;

    [Parameter]
    [EditorRequired]
    public ActionAsk Ask { get; set; } = null!;

    [Parameter]
    [EditorRequired]
    public Application Application { get; set; } = null!;

    /// <summary>Branches to choose from; null until they were read.</summary>
    [Parameter]
    public Facts? Facts { get; set; }

    /// <summary>What can be done instead of an action that is refused.</summary>
    [Parameter]
    public EquatableList<RemedyView> Remedies { get; set; }

    private PlanView? View { get; set; }

    private string Title => press.Record?.Title ?? press.Plan?.Draft.Title ?? ActionIds.Title(Ask.Action, Ask.Target.Name);

    private string Place =>
        $"Argo CD {Untrusted.Name(Ask.Target.Instance)} · cluster {Untrusted.Name(press.Plan?.Cluster ?? Application.Destination.Cluster)} · project {Untrusted.Name(press.Plan?.Project ?? Application.Project)}";

    /// <summary>What was asked is folded once it was chosen: the numbers come first.</summary>
    private bool IsChosen => Ask.Parameters.Count > 0 && HasForm;

    private bool HasForm => Ask.Action is ActionIds.Sync or ActionIds.PatchSource or ActionIds.AutoSyncOn;

    private bool IsOpenToPress => press.Record is null && press.Plan is not { IsRefused: true };

    private bool CanPress => press.CanBePressed && press.Plan is { } plan && given.Missing(plan.Confirmation) is null;

    private bool CanPlanAgain => press is { IsPlanning: false, Record: null or { State: ActionState.Refused or ActionState.Failed } } && (press.Plan is not null || press.Problem is not null);

    private string? Said => press is { Plan: { IsRefused: false } plan, Record: null, IsOver: false } ? given.Missing(plan.Confirmation) : null;

    // Where the first thing that is missing is filled in: pressing the words goes there.
    private string SaidOf => press.Plan?.Confirmation.Typed is { Count: > 0 } names && names.Items.IndexOf(names.Items.FirstOrDefault(name => given.Typed(name) != name)!) is >= 0 and var at ? $"typed-{at}" : "reason";

    public async ValueTask DisposeAsync()
    {
        press.Dispose();
        await press.GiveUpAsync();
    }

    protected override void OnInitialized() => press = new Press(actions, who.Of(PageActor.Via), time, ShowAnew);

    protected override async Task OnParametersSetAsync()
    {
        if (Ask == planned)
        {
            return;
        }

        planned = Ask;
        if (!ActionIds.NeedsParameters(Ask.Action, Application) || Ask.Parameters.Count > 0)
        {
            await PlanAsync();
        }
    }

    private async Task PlanAsync()
    {
        given.ForNewPlan();
        await press.PlanAsync(Ask);
        See();
    }

    private async Task ConfirmAsync()
    {
        if (press.Plan is { } plan && CanPress)
        {
            await press.ConfirmAsync(given.ToConfirmed(plan.Confirmation, plan.Lease));
            CloseWhenUnderWay();
        }
    }

    // What was refused is read here; everything else goes on in the live view of the page.
    private void CloseWhenUnderWay()
    {
        if (press.Record is { State: not (ActionState.Refused or ActionState.Failed) })
        {
            Close();
        }
    }

    private async Task AskAsync(EquatableList<KeyValuePair<string, string>> parameters)
    {
        var next = Ask with { Parameters = parameters };
        if (next == Ask)
        {
            await PlanAsync();
            return;
        }

        navigation.NavigateTo(ActAddress.Of(next, navigation.Uri), forceLoad: false, replace: true);
    }

    private void Close() => navigation.NavigateTo(ActAddress.Without(Ask.Target, navigation.Uri));

    private void ShowAnew()
    {
        See();
        StateHasChanged();
    }

    // The list may be long: it is made once a plan, not once a letter typed.
    private void See()
    {
        if (ReferenceEquals(viewed, press.Plan))
        {
            return;
        }

        viewed = press.Plan;
        View = viewed is null ? null : PlanView.From(viewed, feed.Current.Snapshot, hosts);
    }
}
