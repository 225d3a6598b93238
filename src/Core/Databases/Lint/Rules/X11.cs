using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A JSON patch adds to a list or a mapping that has to be there: <c>/spec/template/spec/containers/0/env/-</c> fails where the container has no <c>env</c>.
/// Found: a patch in a kustomization or in an Application, one of whose steps has no place in its target.
/// Fix: a step before it that adds what is missing, or a strategic merge patch.
/// </summary>
public sealed class X11 : LintRule
{
    public override LintDescription Description { get; } = new("X11", LintSeverity.Error, "a patch that has no place in its target", "The Application ends in ComparisonError: add operation does not apply, doc is missing path.");

    public override IEnumerable<LintResult> Check(LintSet set) => KustomizePatch.In(set).SelectMany(patch => Check(patch, set));

    private IEnumerable<LintResult> Check(KustomizePatch patch, LintSet set)
    {
        var steps = JsonPatchOperation.Read(patch.Text.Text);
        var targets = patch.Targets(set);
        if (steps.Count > 0 && targets.Count == 0)
        {
            yield return new LintNotChecked(Description.Id, patch.File.Path, patch.Text.Line, $"whether the patch of {patch.Target.Scalar("kind") ?? "its target"} {patch.Target.Scalar("name")} applies: its target is in none of the files");
            yield break;
        }

        var made = new List<string>();
        foreach (var step in steps)
        {
            if (step.Op is "add" or "replace" or "remove" && targets.FirstOrDefault(target => !step.CanBeDone(target.Root, made)) is { } target)
            {
                yield return new LintFinding(Description.Id, Description.Severity, patch.File.Path, patch.Text.Line, patch.Text.Path, $"The patch of {target} cannot {step.Op} {step.Pointer}: what stands above it is not in {target.File.Path}.", Description.Ignored, new("Add what is missing in a step before it, or patch by strategic merge.")) { Object = target.Key };
            }

            made.Add(step.Pointer);
        }
    }
}
