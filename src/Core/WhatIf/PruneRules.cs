namespace DbDashboard.Core.WhatIf;

/// <summary>What happens to a live object that nothing declares.</summary>
internal static class PruneRules
{
    private static readonly string[] PruneOptions = ["Prune=true", "Prune=false", "Prune=confirm"];

    /// <returns>Deleted, or Unchanged when it stays.</returns>
    public static Effect EffectOf(LiveResource live, TargetSet target, SyncAsk ask)
    {
        var undeclared = target.RefusedFileOf(live.Key) is { } file
            ? $"{file.Path} declares it but is not taken. {file.Why}"
            : "No file that the source selects declares it.";
        var stays = WhyItStays(live, ask);
        return new(
            live.Key,
            stays is null ? EffectKind.Deleted : EffectKind.Unchanged,
            stays is null ? undeclared : $"{undeclared} {stays}",
            DataKinds.IsData(live.Key),
            Size: DataKinds.SizeOf(live.Key, live.Json));
    }

    private static string? WhyItStays(LiveResource live, SyncAsk ask)
    {
        if (!ask.Prune)
        {
            return "It stays, because this sync does not prune; the next one that prunes deletes it.";
        }

        if (Says(live, ask, "Prune=false"))
        {
            return "It stays, because of its option Prune=false.";
        }

        return Says(live, ask, "Prune=confirm") && !ask.DeletionApproved
            ? "It stays until somebody confirms the deletion (Prune=confirm)."
            : null;
    }

    // The object's own option wins over the application's.
    private static bool Says(LiveResource live, SyncAsk ask, string option) =>
        SyncOptions.Has(live.Json, option)
        || (ask.Has(option) && !PruneOptions.Any(own => SyncOptions.Has(live.Json, own)));
}
