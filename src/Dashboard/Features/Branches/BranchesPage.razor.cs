using DbDashboard.Core.Branches;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Branches;

/// <summary>Every branch of a repository against its baseline: what it changes under each application's path, and what pointing there would do.</summary>
public sealed partial class BranchesPage(LiveFeed feed, RadarRepositories repositories, BranchRadarReader reader, GitHostLinks hosts, NavigationManager navigation)
    : LiveComponent<BranchesView>(feed)
{
    private readonly CancellationTokenSource stop = new();
    private readonly TypedValue<string> search = new("");
    private RadarQuestion? answered;
    private Reading<BranchRadar>? answer;

    [SupplyParameterFromQuery]
    public string? Repository { get; set; }

    /// <summary>The branch that is open.</summary>
    [SupplyParameterFromQuery]
    public string? Branch { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    private BranchesQuery Query => BranchesQuery.From(Repository, Branch, Show, search.Value);

    protected override Task OnParametersSetAsync()
    {
        search.Follow(Text ?? "");
        return base.OnParametersSetAsync();
    }

    protected override BranchesView Project(ExplainedSnapshot explained, DateTimeOffset now)
    {
        var all = RepositoryChoice.From(repositories.Of(explained.Snapshot), explained.Snapshot);
        var chosen = (all.Items.FirstOrDefault(r => r.Url == Repository) ?? all.Items.FirstOrDefault())?.Repository;
        var refs = chosen is null ? null : explained.Snapshot.Repositories.GetValueOrDefault(chosen.RepoUrl);
        var question = chosen is null ? null : new RadarQuestion(chosen, refs is null ? null : refs with { At = default });
        var reading = answered?.Repository.RepoUrl == chosen?.RepoUrl ? answer : null;
        return BranchesView.From(all, question, reading, Query, hosts) with { AsOf = refs?.At ?? reading?.At };
    }

    // While the answer is on its way the last one of the same repository stays.
    protected override async Task ViewChangedAsync()
    {
        if (View.Question is not { } question || question == answered)
        {
            return;
        }

        var before = answered;
        answered = question;
        answer = before?.Repository.RepoUrl == question.Repository.RepoUrl ? answer : null;
        try
        {
            var read = await reader.ReadAsync(question.Repository, stop.Token);
            answer = answered == question ? read : answer;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }

        await RefreshAsync();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        stop.Cancel();
        stop.Dispose();
    }

    private Task SearchForAsync(string? typed)
    {
        var text = typed ?? "";
        search.Type(text[..Math.Min(text.Length, BranchesQuery.LongestText)]);
        navigation.NavigateTo(Query.ToAddress(), replace: true);
        return RefreshAsync();
    }

    private void Choose(ChangeEventArgs change) => navigation.NavigateTo(new BranchesQuery(change.Value as string).ToAddress());

    private string OpenAddress(BranchLine line) => (Query with { Branch = line.Detail is null ? line.Name : null }).ToAddress();
}
