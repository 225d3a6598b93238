using DbDashboard.Core.Databases.Lint;

namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>Mistakes that people made in a repository of databases, told in small files: each has the findings that it should, and no other.</summary>
public sealed class RealMistakesTests
{
    private const string Databases = "infra/gitops/databases/";
    private const string Applications = "infra/gitops/applications/";

    [Fact]
    public void The_file_of_the_general_cluster_for_staging() => Says(
        [(Databases + "postgres-general.yaml", RealMistakes.Postgres("staging", "app_db: app_owner", "bg_mon,pg_stat_statements,pgextwlist,pg_auth_mon,set_user,timescaledb,pgvector")), Instances("databases")],
        ["PG01", "PG02", "X01"]);

    [Fact]
    public void Libraries_without_those_that_Spilo_needs() => Says(
        [(Databases + "postgres-general.yaml", RealMistakes.Postgres("databases", "app_db: app_owner", "pg_stat_statements,timescaledb")), Instances("databases")],
        ["PG02", "PG03"]);

    [Fact]
    public void A_prepared_database_of_another_owner_in_another_namespace() => Says(
        [(Databases + "postgres-general.yaml", RealMistakes.Postgres("databases-staging", "vector_db: app_owner")), Instances("databases")],
        ["PG06", "X01"]);

    [Fact]
    public void Protected_owners_one_member_one_pooler_and_a_volume_on_one_node() => Says(
        [(Databases + "postgres-general.yaml", RealMistakes.PostgresAsItWas), Instances("databases")],
        ["PG06", "PG07", "PG08", "PG19", "PG20", "PG29"]);

    [Fact]
    public void A_cluster_for_vectors_that_nothing_selects() => Says(
        [(Databases + "vector-postgres.yaml", RealMistakes.Postgres("databases", "vector_db: app_owner", "bg_mon,pg_stat_statements,pgextwlist,pg_auth_mon,set_user", "statement_timeout: 30s", "vector-postgres")), (Databases + "postgres-general.yaml", RealMistakes.Postgres("databases", "app_db: app_owner")), Instances("databases", "*general.yaml")],
        ["PG02", "PG06", "PG26", "X05"]);

    [Fact]
    public void Extensions_as_objects_and_windows_as_a_mapping() => Says(
        [(Databases + "agent-docs-postgres.yaml", RealMistakes.AgentDocs), Instances("databases")],
        ["PG04", "PG05", "PG24"]);

    [Fact]
    public void Unknown_fields_and_a_Service_of_the_operators_own() => Says(
        [(Databases + "agent-docs-postgres.yaml", RealMistakes.AgentDocsLater), Instances("databases")],
        ["PG01", "PG04", "PG23", "PG24", "PG25", "PG31"]);

    [Fact]
    public void A_staging_Application_over_files_of_production() => Says(
        [(Databases + "agent-general.yaml", RealMistakes.Postgres("databases", "app_db: app_owner", name: "agent-general")), Instances("databases"), (Applications + "staging/database-instances.yaml", RealMistakes.Instances("databases-staging", "*.yaml").With("name: database-instances", "name: database-instances-staging"))],
        ["X01", "X03"]);

    [Fact]
    public void Prune_without_protection_and_needless_ignores() => Says(
        [(Databases + "postgres-general.yaml", RealMistakes.Postgres("databases", "app_db: app_owner").With("  annotations:\n    argocd.argoproj.io/sync-options: Prune=confirm\n", "")), (Applications + "database-instances.yaml", RealMistakes.Pruning)],
        ["PG27", "X06", "X21"]);

    [Fact]
    public void A_parent_that_also_takes_the_Applications_for_staging() => Says(
        [("infra/gitops/app-of-apps.yaml", RealMistakes.Parent), (Applications + "a.yaml", RealMistakes.Child("a")), (Applications + "staging/b.yaml", RealMistakes.Child("b")), ("infra/gitops/staging.yaml", RealMistakes.StagingParent), ("infra/a/x.yaml", RealMistakes.Nothing)],
        ["X03", "X06"]);

    [Fact]
    public void An_operator_of_which_only_the_definition_is_brought() => Says(
        [(Applications + "redis-operator.yaml", RealMistakes.RedisOperator), ("operators/redis/manifests/crd.yaml", RealMistakes.Definition)],
        ["X08", "X09"]);

    [Fact]
    public void Options_for_Kustomize_without_a_kustomization() => Says(
        [(Applications + "redis-operator.yaml", RealMistakes.RedisOperator.With("  health:\n    - kind: RedisFailover\n", "").With("    path: operators/redis/manifests", "    path: operators/redis/manifests\n    kustomize:\n      namePrefix: x-")), ("operators/redis/manifests/deployment.yaml", RealMistakes.Deployment)],
        ["X10"]);

    [Fact]
    public void A_tag_that_is_not_there_and_settings_that_are_not_known() => Says(
        [(Applications + "redis-operator.yaml", RealMistakes.RedisOperatorStaging)],
        ["X16", "X20", "X21"]);

    [Fact]
    public void A_project_that_lacks_namespaces_kinds_and_repositories() => Says(
        [("infra/gitops/projects/platform-project.yaml", RealMistakes.Project), (Databases + "postgres-general.yaml", RealMistakes.Postgres("databases", "app_db: app_owner")), (Applications + "database-instances.yaml", RealMistakes.Instances("databases", "*.yaml").With("project: default", "project: platform"))],
        ["X07"]);

    [Fact]
    public void A_setting_that_the_configuration_of_the_operator_does_not_have() => Says(
        [("operators/postgres/configuration.yaml", Sound.OperatorConfiguration.With("kubernetes:", "kubernetes:\n    max_cpu_limit: \"4\"\n    max_memory_limit: 8Gi"))],
        ["X18"]);

    private static (string Path, string Text) Instances(string destination, string include = "*.yaml") => (Applications + "database-instances.yaml", RealMistakes.Instances(destination, include));

    private static void Says((string Path, string Text)[] files, string[] rules) =>
        Assert.Equal(rules, Linter.Run(new LintExample(files).Set()).Findings.Items.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal));
}
