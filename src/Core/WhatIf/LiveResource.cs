using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

public enum Presence
{
    Present,
    Missing,

    /// <summary>In the target and out of sync: absent or different, and the read does not say which.</summary>
    Unknown,
}

/// <param name="Json">The live object; null when only its existence is known.</param>
/// <param name="IsSynced">Argo CD's word for it.</param>
public sealed record LiveResource(ResourceKey Key, Presence Presence, string? Json = null, bool IsSynced = false);
