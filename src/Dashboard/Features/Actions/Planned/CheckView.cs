using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.Why;

namespace DbDashboard.Dashboard.Features.Actions.Planned;

/// <summary>One guard's word in the checklist.</summary>
/// <param name="Title">What it looks at: <c>Sync window</c>.</param>
/// <param name="WouldAllow">What would make it possible; null when it is allowed or when nothing would.</param>
public sealed record CheckView(string Guard, string Title, VerdictKind Kind, string Sentence, string? WouldAllow, EquatableList<EvidenceView> Evidence)
{
    public static CheckView From(Verdict verdict, GitHostLinks hosts) => new(
        verdict.Guard,
        TitleOf(verdict.Guard),
        verdict.Kind,
        verdict.Sentence,
        verdict.WouldAllow,
        verdict.Evidence.Items.Select(e => new EvidenceView(e.Text, e.Source, e.At, hosts.To(e.Link))).ToEquatableList());

    /// <summary>The mark in words, for those who do not see it.</summary>
    public string Mark => Kind switch
    {
        VerdictKind.Allowed => "passed",
        VerdictKind.NeedsConfirmation => "asks you",
        _ => "refused",
    };

    private static string TitleOf(string guard) =>
        ActionSet.Guards.FirstOrDefault(g => g.Description.Id == guard)?.Description.Title ?? guard;
}
