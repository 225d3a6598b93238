using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Shared.Words;

/// <summary>How long ago something was; renders itself when its words change. The exact time is in the title and in the accessible name.</summary>
public sealed partial class Age(LiveFeed feed) : ComponentBase, IDisposable
{
    private string text = "";

    /// <summary>Null shows <see cref="Unknown"/>.</summary>
    [Parameter]
    [EditorRequired]
    public DateTimeOffset? At { get; set; }

    /// <summary>Reads <c>for 14 min</c> instead of <c>14 min ago</c>.</summary>
    [Parameter]
    public bool For { get; set; }

    [Parameter]
    public string Unknown { get; set; } = "time unknown";

    public void Dispose() => feed.Ticked -= Tick;

    protected override void OnInitialized()
    {
        feed.Ticked += Tick;
        feed.Start();
    }

    protected override void OnParametersSet() => text = Words();

    private string Words()
    {
        if (At is not { } at)
        {
            return "";
        }

        var span = feed.Now - at;
        return For ? "for " + AgeText.Length(span) : AgeText.Ago(span);
    }

    private void Tick(object? sender, EventArgs arguments)
    {
        var next = Words();
        if (next != text)
        {
            text = next;
            _ = InvokeAsync(StateHasChanged);
        }
    }
}
