using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <param name="Why">One sentence: which file brings it, why it would go.</param>
/// <param name="IsData">A database, its volume, its operator's CRD or namespace: red on the page.</param>
/// <param name="Via">For transitive effects: the child application through which it happens; null when direct.</param>
/// <param name="Size">Volume size as declared (<c>50Gi</c>); null when none or not known.</param>
/// <param name="Replaced">Declared with Replace=true: written anew as a whole; with Force=true: deleted and created anew, at once beside Replace=true, else where it cannot be patched.</param>
public sealed record Effect(ResourceKey Key, EffectKind Kind, string Why, bool IsData, ApplicationKey? Via = null, string? Size = null, bool Replaced = false);
