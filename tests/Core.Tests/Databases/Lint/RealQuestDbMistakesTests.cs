using DbDashboard.Core.Databases.Lint;

namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>Mistakes that people made with QuestDB, told in small files: each has the findings that it should, and no other.</summary>
public sealed class RealQuestDbMistakesTests
{
    private const string Plain = """
        apiVersion: crd.questdb.io/v1beta1
        kind: QuestDB
        metadata:
          name: questdb-timeseries
          namespace: databases
          labels:
            app: questdb
        spec:
          image: questdb/questdb:7.3.10
          volume:
            size: 100Gi
          resources:
            requests:
              cpu: 500m
              memory: 2Gi

        """;

    private const string Settings = "  config:\n    http.enabled: \"true\"\n    pg.enabled: \"true\"\n    line.tcp.enabled: \"true\"\n";

    private const string Snapshots = """
        ---
        apiVersion: crd.questdb.io/v1beta1
        kind: QuestDBSnapshot
        metadata:
          name: questdb-prod-nightly
          namespace: databases
        spec:
          questdbName: questdb-prod
          volumeSnapshotClassName: csi-snapshots
          schedule: "0 2 * * *"
          retention: 7
        ---
        apiVersion: v1
        kind: Secret
        metadata:
          name: questdb-prod-pg
          namespace: databases
        stringData:
          password: not-a-secret-any-more

        """;

    [Fact]
    public void Another_name_another_namespace_settings_as_keys_and_a_quantity_of_its_own() => Says(
        ["QD03", "QD10", "X01", "X04"],
        ("databases/questdb-general.yaml", Plain.With("namespace: databases", "namespace: databases-staging").With("cpu: 500m", "cpu: 2000m") + Settings),
        ("applications/database-instances.yaml", Sound.Application));

    [Fact]
    public void The_same_that_nothing_selects() => Says(
        ["QD03", "QD10", "X05"],
        ("databases/trader-questdb.yaml", Plain.With("name: questdb-timeseries", "name: trader-questdb").With("cpu: 500m", "cpu: 2000m") + Settings),
        ("applications/database-instances.yaml", Sound.Application.With("    path: databases\n", "    path: databases\n    directory:\n      include: \"*general.yaml\"\n")));

    [Fact]
    public void Fields_of_other_kinds() => Says(
        ["QD03", "QD11"],
        ("agent-docs-questdb.yaml", Plain.With("name: questdb-timeseries", "name: agent-docs-questdb").With("size: 100Gi", "size: 100Gi\n    accessModes: [ReadWriteOnce]") + Settings + "  service:\n    type: ClusterIP\n  podSpec:\n    containers: []\n  env:\n    - name: JAVA_OPTS\n      value: -Xmx2g\n"));

    [Fact]
    public void An_image_as_in_charts_and_a_snapshot_with_a_schedule() => Says(
        ["QD08", "QD11", "QD13", "X17"],
        ("questdb-prod.yaml", Plain.With("name: questdb-timeseries", "name: questdb-prod").With("  image: questdb/questdb:7.3.10\n", "  image:\n    repository: questdb/questdb\n    tag: 7.3.10\n") + "  ilpAuthSecret: questdb-prod-ilp\n  pgSecret: questdb-prod-pg\n" + Snapshots));

    [Fact]
    public void Prune_without_protection() => Says(
        ["QD09"], ("databases/questdb-timeseries.yaml", Plain), ("applications/database-instances.yaml", Sound.Application.With("prune: false", "prune: true")));

    private static void Says(string[] rules, params (string Path, string Text)[] files) =>
        Assert.Equal(rules, Linter.Run(new LintExample(files).Set()).Findings.Items.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal));
}
