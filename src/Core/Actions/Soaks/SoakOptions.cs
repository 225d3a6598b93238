using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Actions.Soaks;

/// <summary>How long an application has to be healthy and Synced without a gap before auto-sync may come back. Configured under <c>Soak</c>.</summary>
public sealed class SoakOptions
{
    public const string Section = "Soak";

    private const double Most = 24 * 30;

    /// <summary>Hours; fractions are taken. Default: 24.</summary>
    public double Hours { get; init; } = 24;

    /// <summary>The same for an application that holds databases. Default: 48.</summary>
    public double DatabaseHours { get; init; } = 48;

    public TimeSpan Of(bool hasDatabases) => TimeSpan.FromHours(hasDatabases ? DatabaseHours : Hours);

    /// <summary>Each sentence begins with the key; empty when all is well.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (name, hours) in new[] { (nameof(Hours), Hours), (nameof(DatabaseHours), DatabaseHours) })
        {
            if (!(hours is >= 0 and <= Most))
            {
                yield return Words.Sentence($"{Section}:{name}: {hours} is no time between 0 and {Most} hours");
            }
        }
    }
}
