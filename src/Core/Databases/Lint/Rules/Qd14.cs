using Cronos;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator reads a schedule as cron's five fields: minute, hour, day of the month, month, day of the week. It knows no seconds and no <c>@daily</c>.
/// Found: another <c>spec.schedule</c> of a QuestDBSnapshotSchedule.
/// Fix: five fields; of six with a leading 0 (seconds) that one goes.
/// </summary>
public sealed class Qd14() : ManifestRule(LintKinds.QuestDbSnapshotSchedule)
{
    public override LintDescription Description { get; } = new("QD14", LintSeverity.Error, "a schedule that is none", "No snapshot is ever taken: the operator reports InvalidSchedule.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "schedule") is { } schedule && !IsCron(schedule.Text))
        {
            yield return Wrong(manifest, schedule, $"The schedule of {manifest} ({schedule.Text}) is not cron's five fields.", "Write minute, hour, day of the month, month and day of the week.", Shortened(schedule));
        }
    }

    private static string[] Fields(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsCron(string text) => Fields(text).Length == 5 && CronExpression.TryParse(text, out _);

    private static EquatableList<TextEdit> Shortened(LintNode schedule) =>
        Fields(schedule.Text) is ["0", .. var rest] && string.Join(' ', rest) is var shorter && IsCron(shorter) ? Edits.Set(schedule, shorter) : [];
}
