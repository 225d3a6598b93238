using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>Makes a cause from an error that was recognised: the same evidence and the same further words for each.</summary>
public static class Recognised
{
    private const string NothingPruned = "While Argo CD cannot compare, its prune flags mean nothing and nothing is deleted";
    private const string Repeated = "Argo CD repeats a cached error: after the fix a hard refresh is needed";

    /// <summary>Argo CD's own statement, so proven; broken, because nothing is compared while it stands.</summary>
    public static Cause Recognise(this CauseDescription rule, Facts facts, ArgoCdError error, string sentence, params IEnumerable<string?> details) =>
        rule.Found(sentence, Severity.Broken, Confidence.Proven, [Cite(error)]).Saying([.. details, .. Notes(facts, error)]);

    public static Evidence Cite(ArgoCdError error, EvidenceLink? link = null) => new(Words.Cap(error.Text, 1_000), error.Source, error.At, link);

    /// <summary>What is true of every such error: what it means for pruning, and that a cached one needs a hard refresh.</summary>
    public static IEnumerable<string?> Notes(Facts facts, ArgoCdError error) =>
    [
        facts.Application.Sync == SyncStatus.Unknown ? NothingPruned : null,
        error.Message.Cached ? Repeated : null,
    ];

    /// <summary>The remedy that asks Argo CD to look again after a fix that is done elsewhere: hard where it repeats a cached error.</summary>
    public static Remedy ThenRefresh(ArgoCdError error, string fix)
    {
        var hard = error.Message.Cached;
        return new Remedy($"{fix.TrimEnd('.')}, then {(hard ? "hard-refresh" : "refresh")}.", "A refresh changes nothing in the cluster.", RemedySafety.NeedsCare, Action: hard ? "hard-refresh" : "refresh");
    }

    /// <summary>The source that the error is about, in words: empty when there is only one.</summary>
    public static string SourceWords(Facts facts, ArgoCdError error) =>
        error.Message.SourceNumber is { } n && facts.Application.Sources.Count > 1 ? $" (source {n})" : "";

    public static ApplicationSource SourceOf(Facts facts, ArgoCdError error) => facts.SourceOf(error.Message) ?? facts.Application.Source;
}
