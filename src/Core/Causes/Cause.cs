using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>What a cause answers.</summary>
public enum CauseFamily
{
    /// <summary>Why the application is not as Git says. The headline comes from here.</summary>
    WhyDifferent,

    /// <summary>Why nothing acts on it: auto-sync, windows, operations.</summary>
    WhyNothingActs,

    /// <summary>Data can be lost: the banner.</summary>
    Danger,

    /// <summary>What Argo CD does not see.</summary>
    Unseen,
}

/// <summary>How urgent: red, amber, blue, grey on the page.</summary>
public enum Severity
{
    Info,
    Waiting,
    Broken,
    DataAtRisk,
}

public enum Confidence
{
    Possible,
    Likely,

    /// <summary>The counterfactual was computed: with the remedy the rendered set equals the live set, or the error is gone; or the fact is a statement of its source that leaves no room.</summary>
    Proven,
}

/// <summary>A fact with its source and time.</summary>
/// <param name="Text">What was read, in words, with real names.</param>
/// <param name="Source">Where: <c>Argo CD status.history</c>, <c>Git platform.git main@8749e2b</c>.</param>
/// <param name="Link">What to open: a Git file, commit or compare view; null when nothing.</param>
public sealed record Evidence(string Text, string Source, DateTimeOffset? At, EvidenceLink? Link = null);

/// <summary>A place on the Git host, filled into the host's URL template by the page.</summary>
/// <param name="File">Path from the repository's root; null for a commit or a comparison.</param>
/// <param name="CompareWith">The other revision of a comparison; null else.</param>
public sealed record EvidenceLink(string RepoUrl, string Revision, string? File = null, int? Line = null, string? CompareWith = null);

/// <summary>What to do about a cause. It names an action by id and parameters; it does not know how actions are done.</summary>
/// <param name="Text">The imperative sentence: <c>Merge feature/x, then sync platform-apps, then this one.</c></param>
/// <param name="Effect">What it changes: <c>Nothing is deleted.</c> Computed, or says that it was not.</param>
/// <param name="Safety">How safe it is; the page sorts by it, safest first.</param>
/// <param name="Proven">The state after it was computed.</param>
/// <param name="Action">Id of the guarded action that it opens (<c>patch-source</c>, <c>sync</c>), or null when it is done elsewhere.</param>
/// <param name="Commands">Copyable commands and patches.</param>
public sealed record Remedy(
    string Text,
    string Effect,
    RemedySafety Safety,
    bool Proven = false,
    string? Action = null,
    EquatableList<KeyValuePair<string, string>> Parameters = default,
    EquatableList<CopyableCommand> Commands = default,
    EvidenceLink? Link = null);

/// <param name="Label">What it does, in two or three words.</param>
/// <param name="Language">shell, yaml or json.</param>
public sealed record CopyableCommand(string Label, string Text, string Language);

public enum RemedySafety
{
    /// <summary>Step 0: protects, changes nothing else.</summary>
    Protects,

    /// <summary>Proven to delete nothing.</summary>
    Safe,

    /// <summary>Changes something that a person should look at first.</summary>
    NeedsCare,

    /// <summary>Said so that nobody does it: it deletes data, or does not help.</summary>
    Dangerous,
}

/// <summary>Why an application is not as Git says, or why nothing acts on it.</summary>
/// <param name="Id">Public and stable, see docs/causes.md.</param>
/// <param name="Title">A few words.</param>
/// <param name="Sentence">One sentence in plain words that names the real things.</param>
/// <param name="Order">Rank by the decision order: the smallest is the headline.</param>
/// <param name="Resources">The objects that it is about.</param>
/// <param name="Details">Further plain sentences, shown under the first.</param>
public sealed record Cause(
    string Id,
    string Title,
    string Sentence,
    CauseFamily Family,
    Severity Severity,
    Confidence Confidence,
    int Order,
    EquatableList<Evidence> Evidence,
    EquatableList<Remedy> Remedies,
    EquatableList<ResourceKey> Resources = default,
    EquatableList<string> Details = default)
{
    /// <summary>What ties applications with the same root together on Triage (a commit, a branch, a message); null when it stands alone.</summary>
    public string? RootKey { get; init; }
}

/// <summary>Something that could not be checked, and why.</summary>
/// <param name="CauseId">The cause whose rule could not decide; null when it concerns all.</param>
public sealed record NotChecked(string? CauseId, string What, string Why);

/// <summary>All causes of one application, in order; the first of family WhyDifferent is the headline, or the first of all.</summary>
public sealed record Explanation(ApplicationKey Key, EquatableList<Cause> Causes, EquatableList<NotChecked> NotChecked, DateTimeOffset At, long SnapshotVersion)
{
    /// <summary>Null when nothing is wrong as far as could be checked.</summary>
    public Cause? Headline { get; init; }

    /// <summary>What the rules saw, for the pages that show files, branches and history; null in lists.</summary>
    public Facts? Facts { get; init; }
}
