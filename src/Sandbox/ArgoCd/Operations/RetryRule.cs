using System.Globalization;
using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>When a failed operation is tried again: five seconds, then twice as long each time, three minutes at most, unless it says otherwise.</summary>
internal static class RetryRule
{
    /// <summary>Null when it is not tried again.</summary>
    public static TimeSpan? Delay(JsonNode? retry, int retries)
    {
        var limit = retry.Number(0, "limit");
        if (limit >= 0 && retries >= limit)
        {
            return null;
        }

        var first = GoDuration.Parse(retry.Str("backoff", "duration")) ?? TimeSpan.FromSeconds(5);
        var most = GoDuration.Parse(retry.Str("backoff", "maxDuration")) ?? TimeSpan.FromMinutes(3);
        var delay = first * Math.Pow(retry.Number(2, "backoff", "factor"), retries);
        return delay < most ? delay : most;
    }

    /// <summary>The clock's time as Argo CD writes it in messages: 6:50AM.</summary>
    public static string Kitchen(DateTimeOffset moment) => moment.UtcDateTime.ToString("h:mmtt", CultureInfo.InvariantCulture);
}
