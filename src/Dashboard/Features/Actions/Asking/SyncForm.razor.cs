using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Actions.Asking;

/// <summary>What a sync takes: all or some resources, with or without prune.</summary>
public sealed partial class SyncForm : ComponentBase
{
    private readonly ResourceChoice choice = new();
    private ActionAsk? shown;
    private string text = "";
    private bool prune;
    private bool partial;
    private ManagedResourceStatus[] offered = [];

    [Parameter]
    [EditorRequired]
    public Application Application { get; set; } = null!;

    [Parameter]
    [EditorRequired]
    public ActionAsk Ask { get; set; } = null!;

    /// <summary>The parameters that a plan is wanted for.</summary>
    [Parameter]
    public EventCallback<EquatableList<KeyValuePair<string, string>>> Asked { get; set; }

    private string Count => choice.IsTooLong
        ? $"{choice.Chosen.Count} are too many for one partial sync; sync all of them instead."
        : $"{choice.Chosen.Count} of {Application.ResourceCount} chosen.";

    protected override void OnParametersSet()
    {
        offered = ResourceChoice.Offered(Application, text);
        if (Ask == shown)
        {
            return;
        }

        shown = Ask;
        prune = Ask.Parameter(ParameterNames.Prune) == "true";
        choice.Set(ResourceLines.Parse(Ask.Parameter(ParameterNames.Resources)));
        partial = choice.Chosen.Count > 0;
    }

    private void Switch(ChangeEventArgs change)
    {
        partial = change.Value is true;
        if (partial && choice.Chosen.Count == 0)
        {
            ChooseOutOfSync();
        }
    }

    private void Find(string? typed)
    {
        text = typed is { Length: <= 200 } ? typed : "";
        offered = ResourceChoice.Offered(Application, text);
    }

    private void ChooseOutOfSync() => choice.Only(ResourceChoice.Offered(Application, "").Where(row => row.Status == SyncStatus.OutOfSync));

    private void ChooseNone() => choice.Only([]);

    private Task AskAsync()
    {
        List<KeyValuePair<string, string>> parameters = [KeyValuePair.Create(ParameterNames.Prune, prune ? "true" : "false")];
        if (partial)
        {
            parameters.Add(KeyValuePair.Create(ParameterNames.Resources, string.Join('\n', choice.Chosen.Order(StringComparer.Ordinal))));
        }

        return Asked.InvokeAsync([.. parameters]);
    }
}
