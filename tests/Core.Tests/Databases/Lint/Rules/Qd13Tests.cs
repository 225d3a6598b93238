using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd13Tests : LintRuleTests<Qd13>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDbSnapshot.With("spec:\n", "spec:\n  schedule: \"0 2 * * *\" #!\n  retention: 7 #!\n").Alone(),
        Sound.QuestDbSnapshot.With("spec:\n", "spec: #!\n").With("  volumeSnapshotClassName: csi-snapshots\n", "").Alone(),
        Sound.QuestDbSchedule.With("csi-snapshots", "csi-snapshots #!").Alone().In(LintWorld.Empty),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("a.yaml", Sound.QuestDbSnapshot), ("class.yaml", "apiVersion: snapshot.storage.k8s.io/v1\nkind: VolumeSnapshotClass\nmetadata:\n  name: csi-snapshots\ndriver: ebs.csi.aws.com\n")),
        Sound.QuestDbSchedule.Alone().In(LintWorld.Live("{}")),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.QuestDbSnapshot.Alone(),
        Sound.QuestDbSchedule.Alone(),
    ];

    protected override bool HasEdits => false;
}
