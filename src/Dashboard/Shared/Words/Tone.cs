namespace DbDashboard.Dashboard.Shared.Words;

/// <summary>What a colour means here; never shown without an icon and a word.</summary>
public enum Tone
{
    /// <summary>Grey: unknown, stale, or nothing to say.</summary>
    Unknown,

    /// <summary>Ink: a fact without a verdict.</summary>
    Plain,

    /// <summary>Green: proven good by a source that is fresh.</summary>
    Good,

    /// <summary>Blue: in progress.</summary>
    Progress,

    /// <summary>Amber: a human must decide.</summary>
    Decide,

    /// <summary>Red: data can be lost, or a service is down.</summary>
    Danger,
}
