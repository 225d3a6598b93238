using System.Text.RegularExpressions;
using Cronos;
using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator looks for new connectors at the times of <c>schedule</c> (cron), and takes those in the range of <c>version</c>, written as npm does: <c>^1.0.0</c>, <c>&gt;=1.2.0 &lt;2.0.0</c>, <c>1.x</c>.
/// Found: a <c>version</c> or a <c>schedule</c> under <c>spec.imagePolicy</c> that is none.
/// Fix: no safe one by itself: which versions and which times are meant is not known here.
/// </summary>
public sealed partial class Tw08() : ManifestRule(LintKinds.TwingateConnector)
{
    public override LintDescription Description { get; } = new("TW08", LintSeverity.Warning, "a version range or a schedule that is none", "The connector is never updated, and the operator reports an error at each check.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var policy = manifest.At("spec", "imagePolicy");
        if (policy.At("version") is { } version && !IsRange(version.Text))
        {
            yield return Wrong(manifest, version, $"The version of {manifest} ({version.Text}) is no range of versions.", "Write a range as npm does: ^1.0.0.");
        }

        if (policy.At("schedule") is { } schedule && !IsSchedule(schedule.Text))
        {
            yield return Wrong(manifest, schedule, $"The schedule of {manifest} ({schedule.Text}) is not one of cron's.", "Write minute, hour, day of the month, month and day of the week.");
        }
    }

    private static bool IsRange(string text) => text.Split("||").All(group => group.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(part => part == "-" || Part.IsMatch(part)));

    // A sixth and a seventh field (seconds, year) the operator takes too: these are not looked at.
    private static bool IsSchedule(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length switch
    {
        1 => text.Trim().StartsWith('@'),
        5 => CronExpression.TryParse(text, out _),
        6 or 7 => true,
        _ => false,
    };

    [GeneratedRegex(@"^(\^|~|>=|<=|>|<|=)?v?([0-9]+|[xX*])(\.([0-9]+|[xX*])){0,2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Part { get; }
}
