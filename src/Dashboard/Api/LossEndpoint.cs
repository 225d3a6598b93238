using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Losses;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security;

namespace DbDashboard.Dashboard.Api;

/// <summary>What <c>GET /api/v1/databases/losses</c> answers.</summary>
/// <param name="More">How many older ones are remembered and not told.</param>
public sealed record LossesReply(IReadOnlyList<LossReply> Items, int More, DateTimeOffset AsOf);

/// <param name="GoneAt">When it was seen to be gone; with <paramref name="WhileAway"/> the latest moment at which it can have gone.</param>
/// <param name="MarkedAt">When its deletion began; null when that was not seen.</param>
/// <param name="During">What its application was doing; null when nothing is recorded.</param>
/// <param name="Backup">One sentence; null when nothing is known.</param>
/// <param name="Again">It is there again since, as another object; null when it is not.</param>
public sealed record LossReply(
    string Cluster,
    ResourceKey Key,
    string Uid,
    DateTimeOffset? GoneAt,
    bool WhileAway,
    DateTimeOffset LastSeen,
    DateTimeOffset? MarkedAt,
    string? During,
    string? Was,
    ApplicationKey? Application,
    string? Version,
    string? Size,
    string? Backup,
    DateTimeOffset? BackupAt,
    DateTimeOffset? Again,
    IReadOnlyList<LeftVolumeReply> Volumes,
    BringBack BringBack);

/// <param name="State">claimed, kept, gone or unknown.</param>
public sealed record LeftVolumeReply(string Claim, string? Volume, string? Size, string? Class, string? ReclaimPolicy, DateTimeOffset? GoneAt, string State, string Says);

public static class LossEndpoint
{
    private const int Most = 50;

    public static void MapLosses(this IEndpointRouteBuilder api) =>
        api.MapGet("/databases/losses", AnswerAsync)
            .WithSummary("Databases that went away, newest first: when, what is left of their volumes, the last backup that is known, the commit that brings each back.");

    private static async Task<LossesReply> AnswerAsync(SeenLosses losses, DeclarationStore declarations, BringBackReader reader, TimeProvider time, CancellationToken cancellationToken)
    {
        var (snapshot, gone, now) = (losses.Whole, losses.Gone.ToList(), time.GetUtcNow());
        var items = new List<LossReply>();
        foreach (var trace in gone.Take(Most))
        {
            items.Add(Of(Loss.Of(trace, snapshot, now), await reader.ReadAsync(trace, declarations.Current, snapshot, cancellationToken)));
        }

        return new(items, gone.Count - items.Count, now);
    }

    private static LossReply Of(Loss loss, BringBack back) => new(
        loss.Trace.Cluster,
        loss.Trace.Key,
        loss.Trace.Uid,
        loss.Trace.GoneAt,
        loss.Trace.WhileAway,
        loss.Trace.LastSeen,
        loss.Trace.MarkedAt,
        loss.Trace.During,
        loss.Trace.Verdict,
        loss.Trace.Application,
        loss.Fields.Version,
        loss.Fields.Size,
        loss.Backup?.Says,
        loss.Backup?.LastAt,
        loss.Again?.CreatedAt,
        [.. loss.Volumes.Select(left => new LeftVolumeReply(left.Volume.Claim, left.Volume.Volume, left.Volume.Size, left.Volume.Class, left.Volume.ReclaimPolicy, left.Volume.GoneAt, Words.Camel(left.Word), left.Says))],
        back);
}
