using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X06Tests : LintRuleTests<X06>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        new(("applications/database-instances.yaml", Sound.Application.With("path: databases", "path: databases\n    directory:\n      recurse: true\n      include: \"{applications,projects}/*.yaml\" #!")), ("databases/applications/staging/postgres-general.yaml", Sound.Postgres)),
        new(("applications/database-instances.yaml", Sound.Application.With("path: databases", "path: databases\n    directory:\n      recurse: true\n      include: \"*.yaml\" #!")), ("databases/postgres-general.yaml", Sound.Postgres)),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("applications/database-instances.yaml", Sound.Application)),
        new(("applications/database-instances.yaml", Sound.Application.With("path: databases", "path: databases\n    directory:\n      include: \"agent-*.yaml\""))),
        new(("applications/database-instances.yaml", Sound.Application.With("path: databases", "path: databases\n    directory:\n      recurse: true\n      exclude: \"*.md\""))),
        new(("applications/database-instances.yaml", Sound.Application.With("path: databases", "path: databases\n    directory:\n      recurse: true\n      include: \"applications/one.yaml\""))),
    ];
}
