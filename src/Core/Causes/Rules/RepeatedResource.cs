using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The application declares the same object more than once: the last one wins, the others do nothing.
/// Found: RepeatedResourceWarning <c>Resource group/kind/namespace/name appeared N times among application resources.</c>; the files
/// that declare it, where Git was read.
/// Do: keep one.
/// Confused with: shared-resource, where two applications declare the object.
/// </summary>
public sealed class RepeatedResource : ErrorRule
{
    private const string Middle = " appeared ";
    private const string End = " times among application resources";

    public override CauseDescription Description { get; } = new("repeated-resource", "Declared more than once", CauseFamily.WhyDifferent, DecisionOrder.Warnings);

    protected override IEnumerable<ArgoCdError> Read(Facts facts) => facts.ErrorsOf("RepeatedResourceWarning");

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (Excerpt.Between(error.Text, "Resource ", Middle)?.Split('/') is not [var group, var kind, var space, var name] || Excerpt.Between(error.Text, Middle, End) is not { } times)
        {
            return null;
        }

        var key = new ResourceKey(group, kind, space, name);
        var files = DeclaringFile.All(facts, key);
        var where = files.Count > 1 ? $" ({Words.Names(files.Select(f => $"{f.Path} line {f.Line}"), 4)})" : "";
        var cause = Description.Recognise(facts, error, $"{kind} {Words.Cap(name, 120)} is declared {Words.Cap(times, 10)} times{where}: only the last one is applied");
        return (cause with { Severity = Severity.Waiting, Evidence = [.. cause.Evidence.Items, .. DeclaringFile.Cite(facts, key)] })
            .With([new Remedy($"Keep one of the manifests of {kind} {Words.Cap(name, 120)} and delete the others.", Effect(files), RemedySafety.NeedsCare)])
            .About(facts.Application.Resources.Items.Select(r => r.Key).Where(k => k == key));
    }

    private static string Effect(IReadOnlyList<DeclaringFile> files) =>
        files.Count > 1 ? $"Nothing changes in the cluster when the one in {Words.Cap(files[^1].Path, 200)} stays: it is the one that is applied now." : "Nothing is deleted: the object stays declared.";
}
