using System.Text;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Why;

/// <summary>An explanation as Markdown for the incident channel: the danger first, causes, what to do, what was not checked.</summary>
public static class ExplanationMarkdown
{
    /// <param name="page">Address of this page, for those who read the message; null leaves it out.</param>
    public static string Of(ApplicationKey key, WhyView why, DangerView? danger, string? page)
    {
        var text = new StringBuilder();
        text.Append($"**{Markdown.Text(key.Name)}** ({Markdown.Text(key.Instance)}, namespace {Markdown.Text(key.Namespace)}), as of {why.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC\n");
        AddDanger(text, danger);
        AddCauses(text, why);
        AddRemedies(text, why);
        AddNotChecked(text, why);
        if (page is not null)
        {
            text.Append($"\n<{page}>\n");
        }

        return text.ToString();
    }

    private static void AddDanger(StringBuilder text, DangerView? danger)
    {
        if (danger is null)
        {
            return;
        }

        text.Append($"\n> **{danger.Order}**\n");
        foreach (var sentence in danger.Sentences.Items)
        {
            text.Append($"> {Markdown.Text(sentence)}\n");
        }

        foreach (var detail in danger.Details.Items)
        {
            text.Append($"> {Markdown.Text(detail)}\n");
        }
    }

    private static void AddCauses(StringBuilder text, WhyView why)
    {
        text.Append($"\n**{why.Title}** ({why.Count})\n");
        foreach (var cause in why.Causes.Items)
        {
            text.Append($"{cause.Number}. {Markdown.Text(cause.Sentence)} ({cause.Confidence.ToString().ToLowerInvariant()})\n");
            if (cause.Culprit is { } culprit)
            {
                text.Append($"   - Commit: {Markdown.Text(culprit.Line.Start + Time(culprit.At) + culprit.Line.End)}\n");
            }

            foreach (var detail in cause.Details.Items)
            {
                text.Append($"   - {Markdown.Text(detail)}\n");
            }

            foreach (var evidence in cause.Evidence.Items)
            {
                text.Append($"   - {Markdown.Text(evidence.Text)} ({Markdown.Text(evidence.Source)}{Time(evidence.At)})\n");
            }
        }
    }

    private static void AddRemedies(StringBuilder text, WhyView why)
    {
        if (why.Remedies.Count == 0)
        {
            return;
        }

        text.Append("\n**What to do, safest first**\n");
        foreach (var sentence in why.Tried)
        {
            text.Append($"{Markdown.Text(sentence)}\n");
        }

        foreach (var remedy in why.Remedies.Items)
        {
            text.Append($"- **{remedy.Label}** {Markdown.Text(remedy.Text)} {Markdown.Text(remedy.Effect)} ({remedy.Proof.Word})\n");
            AddProof(text, remedy.Proof);
            foreach (var command in remedy.Commands.Items)
            {
                text.Append($"\n{Markdown.Block(command.Text, command.Language)}\n\n");
            }
        }
    }

    private static void AddProof(StringBuilder text, ProofView proof)
    {
        foreach (var line in new[] { proof.Sentence }.OfType<string>().Concat(proof.Objects.Items))
        {
            text.Append($"  - {Markdown.Text(line)}\n");
        }
    }

    private static void AddNotChecked(StringBuilder text, WhyView why)
    {
        if (why.NotChecked.Count == 0)
        {
            text.Append("\nNot checked: nothing.\n");
            return;
        }

        text.Append("\nNot checked:\n");
        foreach (var sentence in why.NotChecked.Items)
        {
            text.Append($"- {Markdown.Text(sentence)}\n");
        }
    }

    private static string Time(DateTimeOffset? at) => at is { } time ? $", {time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC" : "";
}
