using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>The object that a running operation names as the one it waits for.</summary>
/// <param name="Others"><c> and 2 more hooks</c>, or empty.</param>
public sealed record Awaited(string Kind, string Name, string Others)
{
    private const string And = " and ";

    /// <summary>What stands after a mark as Argo CD writes an object (<c>batch/Job/x</c>, <c>/Pod/x</c> for the core group, <c>v1/ConfigMap/x</c> in 2.14); null when the mark or the object is not there.</summary>
    public static Awaited? After(string message, string mark)
    {
        var at = message.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        var rest = at < 0 ? "" : message[(at + mark.Length)..];
        var parts = rest.Split(' ')[0].TrimEnd('.', ',').Split('/');
        var and = rest.IndexOf(And, StringComparison.Ordinal);
        return parts.Length < 2 ? null : new Awaited(Words.Cap(parts[^2], 80), Words.Cap(parts[^1], 120), and > 0 && rest.Contains(" more ", StringComparison.Ordinal) ? Words.Cap(rest[and..].TrimEnd('.'), 40).Insert(0, " ") : "");
    }

    /// <summary>Which of the application's objects it is; null when none of them has that kind and name.</summary>
    public ResourceKey? Find(Facts facts) =>
        facts.Application.Resources.Items.Select(r => r.Key).Concat(facts.Application.OperationState?.Results.Items.Select(r => r.Key) ?? [])
            .Cast<ResourceKey?>().FirstOrDefault(k => k is { } key && key.Kind == Kind && key.Name == Name);

    /// <summary><c>Job x and 2 more hooks</c>.</summary>
    public override string ToString() => $"{Kind} {Name}{Others}";
}
