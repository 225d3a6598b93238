namespace DbDashboard.Core.Databases.Verdicts.Questdb;

/// <summary>The longest time between two moments of a cron schedule of five fields, rounded up to what its coarsest field names.</summary>
internal static class CronInterval
{
    /// <summary>Null when it is no such schedule.</summary>
    public static TimeSpan? Longest(string schedule)
    {
        var fields = schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5 || !Array.TrueForAll(fields, IsField))
        {
            return null;
        }

        return fields switch
        {
            [_, _, _, not "*", _] => TimeSpan.FromDays(366),
            [_, _, not "*", _, _] => TimeSpan.FromDays(31),
            [_, _, _, _, not "*"] => TimeSpan.FromDays(7),
            [_, not "*", _, _, _] => Step(fields[1], 24) is { } hours ? TimeSpan.FromHours(hours) : TimeSpan.FromDays(1),
            [not "*", _, _, _, _] => Step(fields[0], 60) is { } minutes ? TimeSpan.FromMinutes(minutes) : TimeSpan.FromHours(1),
            _ => TimeSpan.FromMinutes(1),
        };
    }

    private static bool IsField(string field) => field.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '*' or '/' or ',' or '-');

    /// <summary><c>*/6</c>: every sixth.</summary>
    private static int? Step(string field, int most) => field.StartsWith("*/", StringComparison.Ordinal) && int.TryParse(field.AsSpan(2), out var step) && step > 0 && step < most ? step : null;
}
