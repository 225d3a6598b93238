using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Losses;

/// <summary>What became of a volume after its database went.</summary>
public enum LeftWord
{
    /// <summary>It cannot be seen.</summary>
    Unknown,

    /// <summary>The claim is there, and with it the data.</summary>
    Claimed,

    /// <summary>The claim went, the volume is kept: the data is there.</summary>
    Kept,

    /// <summary>Claim and volume are gone.</summary>
    Gone,
}

/// <param name="Says">One sentence: what is left, and by which policy.</param>
public sealed record LeftVolume(TraceVolume Volume, LeftWord Word, string Says)
{
    public static LeftVolume Of(DatabaseTrace trace, TraceVolume volume, Snapshot snapshot, DateTimeOffset now)
    {
        var name = volume.Volume ?? volume.Claim;
        var claim = new ResourceKey("", "PersistentVolumeClaim", trace.Key.Namespace, volume.Claim);
        if (snapshot.Objects.TryGetValue((trace.Cluster, claim), out var held) && held.Uid == volume.Uid)
        {
            return new(volume, LeftWord.Claimed, $"The claim {volume.Claim} is still there{Size(volume)}: its data is not lost.");
        }

        var key = new ResourceKey("", "PersistentVolume", "", name);
        if (volume.Volume is not null && snapshot.Objects.TryGetValue((trace.Cluster, key), out var left))
        {
            return OfLeft(volume, left);
        }

        var seeing = new LiveReading(snapshot, now).Of(trace.Cluster, key, null);
        return volume.Volume is null ? new(volume, LeftWord.Unknown, $"The claim {volume.Claim} went, and which volume it had was not seen.")
            : seeing.State == ReadingState.Absent ? new(volume, LeftWord.Gone, $"{name}{Size(volume)} is gone with its claim {volume.Claim}; {Policy(volume)}.")
            : new(volume, LeftWord.Unknown, $"Whether {name}{Size(volume)} is left cannot be seen: {seeing.Why} {Sentence(Policy(volume))}");
    }

    private static LeftVolume OfLeft(TraceVolume volume, LiveObject left)
    {
        var phase = SpecMembers.Parse(left.Status).Text("phase") ?? "without a phase";
        var policy = SpecMembers.Parse(left.Spec).Text("persistentVolumeReclaimPolicy") ?? "not said";
        return policy == "Delete" || left.DeletionTimestamp is not null
            ? new(volume, LeftWord.Kept, $"{left.Key.Name}{Size(volume)} is still there ({phase}), and its reclaim policy is {policy}: set it to Retain now, or it is deleted.")
            : new(volume, LeftWord.Kept, $"{left.Key.Name}{Size(volume)} is kept ({phase}, reclaim policy {policy}): bind it before the database is made again, or it begins empty.");
    }

    private static string Size(TraceVolume volume) => volume.Size is { } size ? $" ({size})" : "";

    private static string Policy(TraceVolume volume) => volume.ReclaimPolicy is { } policy ? $"its reclaim policy was {policy}" : "its reclaim policy was not seen";

    private static string Sentence(string clause) => $"{char.ToUpperInvariant(clause[0])}{clause[1..]}.";
}
