using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Two operators of one kind in a cluster act on the same databases, and their definitions, webhooks and roles have the same names.
/// Found: two Applications for one cluster install the same operator, unless each has a CONTROLLER_ID and a watched namespace of its own.
/// Fix: one operator for a cluster.
/// </summary>
public sealed class X12 : LintRule
{
    public override LintDescription Description { get; } = new("X12", LintSeverity.Error, "an operator is installed twice", "Both act on the same databases and undo each other's work.");

    public override IEnumerable<LintResult> Check(LintSet set)
    {
        var installs = OperatorInstall.In(set).ToList();
        return
            from one in installs.Select((install, order) => (install, order))
            let first = installs.Take(one.order).FirstOrDefault(earlier => earlier.Application != one.install.Application && earlier.Meets(one.install))
            where first is not null
            select Wrong(one.install.Manifest, one.install.At, $"{one.install.Application.Name} installs {one.install.Operator}, and {first.Application.Name} installs it in the same cluster.", "Keep one of them, or give each a CONTROLLER_ID and a watched namespace of its own.");
    }
}
