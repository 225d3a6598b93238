using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions;

/// <summary>What a guard may know.</summary>
public sealed record GuardFacts
{
    public required ActionDraft Draft { get; init; }

    public required ActionFacts Facts { get; init; }

    public required Actor Actor { get; init; }

    /// <summary>What the action would do to objects; null when it touches none.</summary>
    public WhatIfResult? Effects { get; init; }

    /// <summary>Actions on this application that have not ended, this one left out.</summary>
    public EquatableList<ActionRecord> Open { get; init; }

    /// <summary>Actions on this application that ended within the last hour, newest first.</summary>
    public EquatableList<ActionRecord> Recent { get; init; }

    /// <summary>The plan that is carried out now, with its hash; null while planning.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The hash of what was read now.</summary>
    public string Hash { get; init; } = "";

    public Application? Application => Facts.Best;

    /// <summary>Effects that happen by this press.</summary>
    public IEnumerable<Effect> Acts => Draft.ActsNow && Effects is { Known: true } known ? known.Effects.Items : [];
}
