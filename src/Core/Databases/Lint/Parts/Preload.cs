using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>What a cluster preloads where it says so itself; Spilo's own list counts when it does not.</summary>
/// <param name="Libraries">In the order of the text.</param>
internal sealed record Preload(LintNode Node, IReadOnlyList<string> Libraries)
{
    /// <summary>Spilo's list, which the parameter replaces as a whole.</summary>
    public static readonly IReadOnlyList<string> Default = ["bg_mon", "pg_stat_statements", "pgextwlist", "pg_auth_mon", "set_user", "timescaledb", "pg_cron", "pg_stat_kcache"];

    public static Preload? Of(LintManifest manifest) => manifest.At("spec", "postgresql", "parameters", "shared_preload_libraries") is { IsScalar: true } node && node.Scalar() is { } text
        ? new(node, text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        : null;
}
