namespace DbDashboard.Core.WhatIf;

/// <summary>What a press or a change in Git would do.</summary>
public enum EffectKind
{
    /// <summary>Declared and not live, as far as the application manages it: what others put there under the same name is not seen.</summary>
    Created,

    Changed,
    Deleted,
    Unchanged,

    /// <summary>In the target and in the cluster, and whether it differs could not be computed.</summary>
    Unknown,
}
