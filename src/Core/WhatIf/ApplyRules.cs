using System.Text.Json.Nodes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>What applying one declared object does.</summary>
internal static class ApplyRules
{
    public static Effect EffectOf(TargetObject target, LiveSet set, SyncAsk ask)
    {
        var live = set.Find(target.Key);
        var (kind, why) = live is null && !set.Lists(target.Key)
            ? (EffectKind.Unknown, "declares it; whether it is live is not known here.")
            : Judge(target, live, ask);
        var replaced = kind is EffectKind.Changed or EffectKind.Deleted && (Has(target, ask, "Replace=true") || Has(target, ask, "Force=true"));
        return new(target.Key, kind, $"{target.Object.File} line {target.Object.Line} {why}", DataKinds.IsData(target.Key), Size: DataKinds.SizeOf(target.Key, target.Object.Json), Replaced: replaced);
    }

    private static (EffectKind Kind, string Why) Judge(TargetObject target, LiveResource? live, SyncAsk ask)
    {
        if (live is null or { Presence: Presence.Missing })
        {
            return (EffectKind.Created, "declares it, and it is not live.");
        }

        if (Has(target, ask, "Replace=true"))
        {
            return Has(target, ask, "Force=true")
                ? (EffectKind.Deleted, "declares it with Replace=true and Force=true: it is deleted and created anew.")
                : (EffectKind.Changed, "declares it with Replace=true: it is written anew as a whole.");
        }

        if (live.IsSynced && ask.Has("ApplyOutOfSyncOnly=true"))
        {
            return (EffectKind.Unchanged, "declares it; it is in sync, and only what is out of sync is applied.");
        }

        if (live.Json is null || target.Key is { Group: "", Kind: "Secret" })
        {
            return (EffectKind.Unknown, live.Presence == Presence.Unknown
                ? "declares it; whether it is absent or different is not known."
                : "declares it, and it is live; whether it differs is not known, because its content is not read.");
        }

        return ApplyPatch.Changes(target, live.Json, ask)
            ? (EffectKind.Changed, $"declares it differently from what is live or was applied last.{(Has(target, ask, "Force=true") ? " With Force=true it is deleted and created anew where it cannot be patched." : "")}")
            : (EffectKind.Unchanged, "declares it as it is live.");
    }

    private static bool Has(TargetObject target, SyncAsk ask, string option) => ask.Has(option) || SyncOptions.Has(target.Object.Json, option);
}
