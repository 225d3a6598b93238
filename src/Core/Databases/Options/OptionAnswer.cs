using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Options;

/// <summary>What is to be brought: databases that a branch declares and that the application does not take where it looks.</summary>
/// <param name="Names">Of the databases.</param>
public sealed record OptionQuestion(ApplicationKey Application, string RepoUrl, string Branch, EquatableList<string> Names);

/// <summary>What would become of a database in the end of one way.</summary>
public enum OutcomeWord
{
    /// <summary>It cannot be worked out.</summary>
    Unknown,

    /// <summary>Declared, and left as it is.</summary>
    Stays,

    /// <summary>Declared, and changed in place.</summary>
    Changes,

    /// <summary>It is made new, empty.</summary>
    Made,

    /// <summary>Another application owns it from then on; it stays as it is.</summary>
    TakenOver,

    /// <summary>Two applications own it.</summary>
    Shared,

    /// <summary>Nobody declares it: it stays until somebody prunes.</summary>
    Waits,

    /// <summary>Deleted, with its volumes as its operator does it.</summary>
    Deleted,

    /// <summary>The way does not touch it, and it is not there.</summary>
    NotThere,
}

/// <param name="Says">One sentence.</param>
public sealed record OptionOutcome(ResourceKey Key, OutcomeWord Word, string Says);

/// <summary>One thing that somebody has to do.</summary>
/// <param name="Who">Who can do it.</param>
/// <param name="Effect">What it does in the cluster, worked out; null when it does nothing there.</param>
public sealed record OptionStep(string Says, string Who, string? Effect = null);

/// <param name="Text">The manifest, filled in.</param>
public sealed record OptionFile(string Name, string Text);

/// <summary>One of the ways.</summary>
/// <param name="Id">merge, staging, applicationset or manual.</param>
/// <param name="Says">What it comes to, in one sentence.</param>
public sealed record DeploymentOption(string Id, string Title, string Says, EquatableList<OptionStep> Steps, EquatableList<OptionOutcome> Outcomes, EquatableList<string> Risks)
{
    /// <summary>Why it could not be worked out whole; null when it was.</summary>
    public string? Unknown { get; init; }

    public OptionFile? File { get; init; }

    /// <summary>The worst that is at the end of it.</summary>
    public OutcomeWord Worst => Outcomes.Count == 0 ? OutcomeWord.Unknown
        : Outcomes.Items.Any(outcome => outcome.Word == OutcomeWord.Deleted) ? OutcomeWord.Deleted
        : Outcomes.Items.Any(outcome => outcome.Word == OutcomeWord.Unknown) ? OutcomeWord.Unknown
        : Outcomes.Items.Max(outcome => outcome.Word is OutcomeWord.NotThere ? OutcomeWord.Stays : outcome.Word);
}

/// <param name="Now">What a sync with prune does as things are: each way is beside it.</param>
public sealed record OptionAnswer(OptionQuestion Question, EquatableList<OptionOutcome> Now, EquatableList<DeploymentOption> Options, DateTimeOffset At);
