using System.Globalization;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Actions.Asking;

/// <summary>What an application is to follow: a revision, and for a directory its filter.</summary>
public sealed partial class PointForm : ComponentBase
{
    /// <summary>The most branches and tags that are offered; any other can be typed.</summary>
    private const int MostRefs = 500;

    private readonly SourceFields fields = new();
    private ActionAsk? shown;
    private int index;

    [Parameter]
    [EditorRequired]
    public Application Application { get; set; } = null!;

    [Parameter]
    public Facts? Facts { get; set; }

    [Parameter]
    [EditorRequired]
    public ActionAsk Ask { get; set; } = null!;

    /// <summary>The parameters that a plan is wanted for.</summary>
    [Parameter]
    public EventCallback<EquatableList<KeyValuePair<string, string>>> Asked { get; set; }

    private ApplicationSource Source => index < Application.Sources.Count ? Application.Sources[index] : Application.Source;

    private bool IsDirectory => Source.Directory is not null || (index < Application.SourceTypes.Count && Application.SourceTypes[index] == "Directory");

    private IEnumerable<string> Refs
    {
        get
        {
            var refs = Facts is not null && index < Facts.Sources.Count ? Facts.Sources[index].Refs.ValueIfKnown : null;
            return refs is null ? [] : refs.Branches.Concat(refs.Tags).Select(r => r.ShortName).Distinct().Take(MostRefs);
        }
    }

    protected override void OnParametersSet()
    {
        if (Ask == shown)
        {
            return;
        }

        shown = Ask;
        index = int.TryParse(Ask.Parameter(ParameterNames.Source), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked < Application.Sources.Count ? asked : 0;
        fields.Fill(Source, Ask);
    }

    private void Choose(ChangeEventArgs change)
    {
        index = int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) && chosen < Application.Sources.Count ? chosen : 0;
        fields.Fill(Source, null);
    }

    private Task AskAsync()
    {
        var changes = fields.Changes(IsDirectory);
        return Asked.InvokeAsync(Application.Sources.Count > 1
            ? [KeyValuePair.Create(ParameterNames.Source, index.ToString(CultureInfo.InvariantCulture)), .. changes]
            : [.. changes]);
    }
}
