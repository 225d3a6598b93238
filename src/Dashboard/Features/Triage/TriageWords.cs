using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>The sentences of the page.</summary>
public static class TriageWords
{
    public static string Heading(TriageView view) => view.Needing switch
    {
        0 => view.IsStarting ? "Starting" : view.IsWorkingOut ? "Working out why" : view.AllChecked ? "Nothing needs you" : "Nothing known needs you",
        1 => "1 needs you",
        var many => $"{many} need you",
    };

    public static string Starting(TriageView view) => view.Sources.Total == 0
        ? "Reading the configured sources …"
        : $"Reading {view.Sources.Total - view.Sources.Fresh} of {view.Sources.Total} sources …";

    /// <summary>How much is known while first explanations arrive.</summary>
    public static string WorkingOut(TriageView view) => $"Working out why: {view.Total - view.Unexplained} of {view.Total}";

    /// <summary>What stands on the page when no row does.</summary>
    public static string Quiet(TriageView view)
    {
        if (view.Total == 0)
        {
            return view.AllChecked ? "Argo CD lists no application that our token may see." : "No application is known yet.";
        }

        return view.IsWorkingOut
            ? "Nothing that needs you was found so far."
            : view.AllChecked
            ? $"{Applications(view.Total)}, all checked within {AgeText.Length(SourceStatus.FreshFor)}.{Last(view.LastTrouble)}"
            : $"{view.Fine} of {Applications(view.Total)} are fine. About the others nothing can be said now.";
    }

    /// <summary>When it was there before and what ended it.</summary>
    public static string Before(TriageRow row, GroupEpisode before) =>
        $"Seen before: {GroupWords.Time(before.Since)} for {AgeText.Length(before.Until - before.Since)}, ended by {Untrusted.Message(before.Ending.Words)}.{(row.EndingsLately > 1 ? $" It came and went {row.EndingsLately} times within a day." : "")}";

    private static string Last(GroupEpisode? last) => last is null ? "" : $" Last trouble: {GroupWords.Time(last.Since)} for {AgeText.Length(last.Until - last.Since)}, {Untrusted.Name(string.Join(", ", last.Names.Items.Select(key => key.Name)))}.";

    public static string Footer(TriageView view)
    {
        var progress = view.InProgress > 0 ? $" · {view.InProgress} in progress" : "";
        var blind = view.NotChecked.Items.Sum(group => group.Count);
        var unknown = view.UnknownDatabases switch { 0 => "", 1 => " · of 1 database it is not known how it is", var many => $" · of {many} databases it is not known how they are" };
        return $"{Applications(view.Fine)} fine{progress}" + (blind > 0 ? $" · {blind} not checked" : "") + unknown;
    }

    /// <summary>The list of every application with the row's cause.</summary>
    public static string AllOf(TriageRow row) =>
        row.CauseId.Length == 0 ? "applications" : "applications?cause=" + Uri.EscapeDataString(row.CauseId);

    /// <summary>Sources that are not live, for the foot of the page.</summary>
    public static string NotLive(TriageView view) =>
        string.Join(", ", view.Sources.NotFresh.Items.Select(id => Untrusted.Name(id.ToString())));

    public static string Applications(int count) => count == 1 ? "1 application" : $"{count} applications";
}
