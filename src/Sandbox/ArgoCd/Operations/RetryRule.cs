using System.Globalization;
using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>When a failed operation is tried again: five seconds, then twice as long each time, three minutes at most, unless it says otherwise.</summary>
internal static class RetryRule
{
    public static bool IsOver(JsonNode? retry, int retries) => retry.Number(0, "limit") is >= 0 and var limit && retries >= limit;

    /// <summary>The delay after so many retries. Argo CD announces the one before it has counted, and waits for the one after.</summary>
    public static TimeSpan Delay(JsonNode? retry, int retries)
    {
        var first = GoDuration.Parse(retry.Str("backoff", "duration")) ?? TimeSpan.FromSeconds(5);
        var most = GoDuration.Parse(retry.Str("backoff", "maxDuration")) ?? TimeSpan.FromMinutes(3);
        var delay = first * Math.Pow(retry.Number(2, "backoff", "factor"), retries);
        return delay < most ? delay : most;
    }

    /// <summary>The clock's time as Argo CD writes it in messages: 6:50AM.</summary>
    public static string Kitchen(DateTimeOffset moment) => moment.UtcDateTime.ToString("h:mmtt", CultureInfo.InvariantCulture);
}
