using System.Text;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Dashboard.Features.OneApplication.Why;

namespace DbDashboard.Dashboard.Features.Overrides;

/// <summary>The page for the next shift, as Markdown. Texts of people and of clusters are text in it, nothing else.</summary>
public static class Handover
{
    public static string Of(OverridesView view, DateTimeOffset now)
    {
        var text = new StringBuilder($"# Handover, {LeaseWords.Time(now)}\n\n{view.Summary}.\n");
        if (view.Freeze is { IsFrozen: true } frozen)
        {
            text.Append($"\n**All writes but brakes are frozen** by {Markdown.Text(frozen.By)}: {Markdown.Text(frozen.Reason)}\n");
        }

        Section(text, "Leases", view.Leases.Items.Select(Line));
        Section(text, "Overrides without a lease", view.Found.Items.Select(found => $"{Name(found.Key.Application)}: {Markdown.Text(found.Sentence)} {Known(found)}"));
        Section(text, "Auto-sync off", view.Off.Items.Select(Line));
        Section(text, "Taken and snoozed", view.Said.Items.Select(said => $"{Markdown.Text(said.Title)}: {Markdown.Text(said.Sentence)} {Markdown.Text(said.Note)}".TrimEnd()));
        Section(text, "Not verified", view.Unverified.Items.Select(end => $"{Markdown.Text(end.Title)} by {Markdown.Text(end.By)}, {LeaseWords.Time(end.At)}: {Markdown.Text(end.Sentence)}"));
        Section(text, "Not known now", view.Unknown.Items.Select(Markdown.Text));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append($"\n## {title}\n\n").AppendJoin('\n', all.Select(line => "- " + line)).Append('\n');
        }
    }

    private static string Line(LeaseLine line)
    {
        var lease = line.Lease;
        var ticket = lease.Ticket.Length == 0 ? "" : $" ({Markdown.Text(lease.Ticket)})";
        return $"{Name(lease.Application)}: {Markdown.Text(lease.What)} {Markdown.Text(lease.Owner)}{ticket}: {Markdown.Text(lease.Reason)}. Until {LeaseWords.Time(lease.Until)}, {line.Left}. Undo: {Markdown.Text(lease.UndoSentence)}";
    }

    private static string Line(OffLine line) => $"{Name(line.Key)}: {Markdown.Text(line.Why)}{(line.Soak is { } soak ? $" Soak: {Markdown.Text(soak.Words)}." : " Its soak was not looked at yet.")}";

    private static string Known(FoundLine found) => (found.By, found.Since) switch
    {
        ({ } by, { } since) => $"By {Markdown.Text(by)}, {LeaseWords.Time(since)}.",
        ({ } by, _) => $"By {Markdown.Text(by)}.",
        _ => "Who and since when is not recorded.",
    };

    private static string Name(Core.Model.ApplicationKey key) => $"**{Markdown.Text(key.Name)}** ({Markdown.Text(key.Instance)}/{Markdown.Text(key.Namespace)})";
}
