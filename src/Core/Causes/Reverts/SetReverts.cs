using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Reverts;

/// <summary>What an ApplicationSet does with an edit of an application that it owns: it writes the whole spec, but for what it is told to leave.</summary>
internal static class SetReverts
{
    private static readonly string[] AlwaysPreserved = ["notified.notifications.argoproj.io", "argocd.argoproj.io/refresh", "argocd.argoproj.io/hydrate"];

    /// <param name="name">Of the set, by the owner reference.</param>
    /// <param name="edit">Null when it is not known which fields it changes.</param>
    public static Revert Of(Application application, string name, Reading<ApplicationSet> read, SpecEdit? edit)
    {
        var (set, child) = (Words.Cap(name, 120), application.Key.Name);
        var lasting = $"The change in the template of {set}";
        Evidence[] owner = [new($"metadata.ownerReferences: ApplicationSet {set}.", "Argo CD application", application.ReconciledAt)];
        if (read.ValueIfKnown is not { } known)
        {
            return read.State == ReadingState.Absent
                ? new(RevertWhen.Unknown, name, $"Whether the change of {child} lasts is not known: the ApplicationSet {set} that owns it is not there", lasting, [.. owner, new Evidence(Words.Sentence(Words.Cap(read.Why ?? "It is not there", 200)), read.Source, read.At)])
                : new(RevertWhen.AtOnce, name, $"The ApplicationSet {set} writes the spec of {child} and puts it back within seconds, unless its policy or its ignoreApplicationDifferences leave these fields (not checked: {Words.Cap(read.Why ?? "it was not read", 200)})", lasting, [.. owner]);
        }

        Evidence[] evidence = [.. owner, new(Says(known), read.Source, read.At)];
        if (known.LeavesEdits)
        {
            return new(RevertWhen.Unknown, name, $"The ApplicationSet {set} is {Words.Cap(known.ApplicationsSync, 40)} and leaves the change of {child}, if its controller lets it choose (its flag --policy cannot be read)", lasting, [.. evidence]);
        }

        return (edit is null ? null : Leaves(known, child, edit)) switch
        {
            { } left when left.All(leaves => leaves is true) => new(RevertWhen.Never, null, $"The ApplicationSet {set} leaves the change of {child}: its ignoreApplicationDifferences name {Fields(edit!)}", null, [.. evidence]),
            { } left when left.All(leaves => leaves is not false) => new(RevertWhen.Unknown, name, $"Whether the ApplicationSet {set} leaves the change of {child} is not known: its ignoreApplicationDifferences name {Fields(edit!)} in a way that is not judged here", lasting, [.. evidence]),
            _ => new(RevertWhen.AtOnce, name, Sentence(set, child, known, edit), lasting, [.. evidence]),
        };
    }

    /// <summary>What becomes of each field of an edit: left (true), put back (false), or not judged (null).</summary>
    public static IReadOnlyList<bool?> Leaves(ApplicationSet set, string application, IEnumerable<string> paths)
    {
        var rules = set.Ignored.Items.Where(rule => rule.Application.Length == 0 || rule.Application == application).ToList();
        return [.. paths.Select(path => IsPreserved(set, path) ? true : Left(rules, path))];
    }

    public static IEnumerable<Evidence> Cite(Reading<ApplicationSet> read) => read is { IsKnown: true, Value: var set } ? [new Evidence(Says(set), read.Source, read.At)] : [];

    private static IReadOnlyList<bool?> Leaves(ApplicationSet set, string application, SpecEdit edit) => Leaves(set, application, edit.Paths.Items);

    private static bool? Left(List<ApplicationSetIgnore> rules, string path)
    {
        var judged = rules.Select(rule => IgnorePath.Covers(rule.JsonPointers, rule.JqPaths, path)).ToList();

        // Argo CD: in a list the rule is not reliable.
        return judged.Contains(true) ? path.Split('/').Any(part => part.Length > 0 && part.All(char.IsAsciiDigit)) ? null : true
            : judged.Contains(null) ? null : false;
    }

    private static bool IsPreserved(ApplicationSet set, string path) =>
        (path.StartsWith("/metadata/annotations/", StringComparison.Ordinal) && AlwaysPreserved.Concat(set.PreservedAnnotations.Items).Contains(Key(path)))
        || (path.StartsWith("/metadata/labels/", StringComparison.Ordinal) && set.PreservedLabels.Items.Contains(Key(path)));

    private static string Key(string path) => path[(path.LastIndexOf('/') + 1)..].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static string Sentence(string set, string child, ApplicationSet known, SpecEdit? edit)
    {
        var when = known.Error is { } error ? $"as soon as it writes its applications again (now: {Words.Cap(error.Message, 160)})" : "within seconds";
        return edit is not null ? $"The ApplicationSet {set} writes the spec of {child} and puts it back {when}: its ignoreApplicationDifferences do not name {Fields(edit)}"
            : $"The ApplicationSet {set} writes the spec of {child} and puts an edit back {when}{(Ignored(known, child) is { Length: > 0 } left ? $", but for {left} (ignoreApplicationDifferences)" : "")}";
    }

    private static string Fields(SpecEdit edit) => Names(edit.Paths.Items);

    private static string Names(IEnumerable<string> paths) => Words.Names(paths.Select(path => Words.Cap(path, 80)), 4);

    private static string Ignored(ApplicationSet set, string application) => Names(set.Ignored.Items
        .Where(rule => rule.Application.Length == 0 || rule.Application == application)
        .SelectMany(rule => rule.JsonPointers.Items.Concat(rule.JqPaths.Items)));

    private static string Says(ApplicationSet set) =>
        $"ApplicationSet {Words.Cap(set.Key.Name, 120)}: applicationsSync {(set.ApplicationsSync.Length > 0 ? Words.Cap(set.ApplicationsSync, 40) : "not set")}, ignoreApplicationDifferences {(Names(set.Ignored.Items.SelectMany(rule => rule.JsonPointers.Items.Concat(rule.JqPaths.Items))) is { Length: > 0 } named ? named : "none")}.";
}
