using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>Pods in the sentences of a verdict.</summary>
internal static class PodWords
{
    private const int MostNamed = 3;

    public static bool IsReady(LiveObject pod) => PodFacts.Of(pod).IsReady;

    /// <summary>Since when it is as ready as it is.</summary>
    public static DateTimeOffset? Since(LiveObject pod) => PodFacts.Of(pod).Since;

    /// <summary>It does not start or crashes: it is not just being started.</summary>
    public static bool IsStuck(LiveObject pod, DateTimeOffset now, TimeSpan within)
    {
        var facts = PodFacts.Of(pod);
        return !facts.IsReady && (facts.Fault is not null || now - (facts.Since ?? now) > within);
    }

    public static Signal Signal(LiveObject pod) => new($"Pod {pod.Key.Name} is {ChildWords.Of(pod).Word}", pod.Key, PodFacts.Of(pod).Since);

    /// <summary><c>Pod orders-0 is CrashLoopBackOff, 7 restarts and 2 more</c>.</summary>
    public static string Say(IReadOnlyCollection<LiveObject> pods) =>
        string.Join(", ", pods.Take(MostNamed).Select(pod => Signal(pod).Says)) + (pods.Count > MostNamed ? $" and {pods.Count - MostNamed} more" : "");

    public static Finding Of(this Finding finding, IReadOnlyCollection<LiveObject> pods) =>
        finding with { Since = finding.Since ?? pods.Min(Since), Signals = finding.Signals.Items.Concat(pods.Take(20).Select(Signal)).ToEquatableList() };
}
