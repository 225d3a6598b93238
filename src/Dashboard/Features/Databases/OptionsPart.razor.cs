using DbDashboard.Core.Databases.Options;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>The guide's four ways to bring databases from a branch, side by side; worked out when somebody asks.</summary>
public sealed partial class OptionsPart(OptionsReader reader, SeenInventory inventory, Seen seen, TimeProvider time) : ComponentBase, IDisposable
{
    /// <summary>A computation that takes longer than this says that it is under way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource stop = new();
    private OptionQuestion? asked;
    private OptionAnswer? answer;
    private bool isSlow;
    private bool isGone;

    /// <summary>What there is to bring.</summary>
    [Parameter]
    [EditorRequired]
    public EquatableList<OptionQuestion> Questions { get; set; }

    [Parameter]
    [EditorRequired]
    public DatabasesQuery Query { get; set; } = null!;

    private OptionQuestion? Chosen => Query.Bring is null ? null
        : Questions.Items.FirstOrDefault(question => question.Branch == Query.Bring && (Query.Into is null || question.Application.ToString() == Query.Into));

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Chosen is not { } question || question == asked)
        {
            asked = Chosen;
            return;
        }

        (asked, answer, isGone) = (question, null, false);
        var (explained, now) = (seen.Current, time.GetUtcNow());
        var working = reader.ReadAsync(question, explained.Snapshot, inventory.Matrix(explained, now), stop.Token);
        try
        {
            await Task.WhenAny(working, Task.Delay(Patience, time, stop.Token));
            isSlow = !working.IsCompleted;
            StateHasChanged();
            var worked = await working;
            if (question == asked)
            {
                (answer, isSlow, isGone) = (worked, false, worked is null);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
