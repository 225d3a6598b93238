using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneDatabase;

/// <summary>Commands to look further, none of which changes anything.</summary>
public static class DatabaseCommands
{
    public static EquatableList<CopyableCommand> Of(DatabaseState state)
    {
        var (space, name) = (Quote(state.Key.Namespace), Quote(state.Key.Name));
        var kind = Quote(DatabaseKinds.TryGet(state.Key.GroupKind, out var known) ? $"{known.Plural}.{state.Key.Group}" : state.Key.GroupKind.ToString());
        CopyableCommand[] looks =
        [
            Shell("The object and its events", $"kubectl -n {space} describe {kind} {name}"),
            Shell("Pods, sets, volumes and services of its namespace", $"kubectl -n {space} get pods,statefulsets,deployments,pvc,services -o wide"),
            Shell("Events of its namespace, newest last", $"kubectl -n {space} get events --sort-by=.lastTimestamp"),
        ];
        return [.. looks, .. Pods(state, space), .. Application(state)];
    }

    private static IEnumerable<CopyableCommand> Pods(DatabaseState state, string space) => (state.Tree?.All() ?? [])
        .Where(node => node is { Key: { Group: "", Kind: "Pod" }, Own: not HealthStatus.Healthy })
        .Take(3)
        .Select(node => Shell($"Last lines of {node.Key.Name} before its restart", $"kubectl -n {space} logs {Quote(node.Key.Name)} --all-containers --previous --tail=100"));

    private static IEnumerable<CopyableCommand> Application(DatabaseState state) => state.Application is { } application
        ? [Shell("What Argo CD would change", $"argocd app diff {Quote($"{application.Namespace}/{application.Name}")}")]
        : [];

    private static CopyableCommand Shell(string label, string text) => new(label, text, "shell");

    // Names come from outside: what is no plain name is quoted for the shell.
    private static string Quote(string name) =>
        name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '/') && name[0] != '-' ? name : $"'{name.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
