using System.Text.Json.Nodes;
using CsCheck;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Causes.Drifting;

/// <summary>Whatever differs, whoever wrote it: each field is explained by at most one cause, and none is lost.</summary>
public sealed class FieldVerdictPropertyTests
{
    private static readonly Gen<string?> Value = One<string?>(null, "0", "1", "2", "\"2\"", "\"2000m\"", "\"60s\"", "\"1m0s\"", "false", "true", "[]", "[\"a\"]", "[\"a\",\"b\"]", "{\"x\":1}", "\"N06awi6C\"", "\"yIFktGmC\"");
    private static readonly Gen<string> Path = One("spec/a", "spec/b", "spec/c/d", "status/phase", "data/value", "metadata/labels/team", "metadata/labels/app.kubernetes.io~1instance", "metadata/annotations/argocd.argoproj.io~1tracking-id");
    private static readonly Gen<string?> Owner = One<string?>(null, "argocd-controller", "kubectl-edit", "kubectl-client-side-apply", "keda-operator", "argocd-server");
    private static readonly Gen<Field> AnyField = Gen.Select(Path, Value, Value, Value, Owner, Gen.Int[-90, 90], (path, live, wanted, applied, owner, at) => new Field(path, live, wanted, applied, owner, at));
    private static readonly Gen<ResourceKey> AnyKey = One(("apps", "Deployment"), ("", "ConfigMap"), ("", "Secret"), ("acid.zalan.do", "postgresql"), ("argoproj.io", "Application")).Select(k => new ResourceKey(k.Item1, k.Item2, "databases", "orders"));

    [Fact]
    public void Each_field_has_at_most_one_cause_and_none_is_lost() =>
        Gen.Select(AnyField.Array[1, 6], AnyKey, One("Directory", "Helm"), One<string?>(SomeFacts.Commit, new string('b', 40), null), Gen.Bool, Build)
            .Sample(drift => Holds(drift), iter: 1_000);

    private static void Holds(SomeDrift drift)
    {
        var facts = drift.Facts();
        var explanation = facts.Explain();
        var fields = Core.Drift.ResourceDrifts.Of(facts.Details.ManagedResources.Value[0]).Fields.Items.Select(f => new ResourceField(drift.Key, f.Path)).ToList();
        var claims = explanation.Causes.Items.SelectMany(c => c.Fields.Items).ToList();

        Assert.Equal(claims.Distinct(), claims);
        Assert.Subset(fields.ToHashSet(), claims.ToHashSet());
        Assert.True(fields.Count == claims.Count || explanation.NotChecked.Items.Any(n => n.What == $"Why {drift.Key.Kind} orders differs"));
    }

    private static SomeDrift Build(Field[] fields, ResourceKey key, string type, string? synced, bool recorded) => new(Text(fields, f => f.Live), Text(fields, f => f.Wanted))
    {
        Key = key,
        SourceType = type,
        Synced = synced,
        Applied = recorded ? Text(fields, f => f.Applied ?? f.Wanted) : "",
        Managers = [.. fields.Where(f => f.Owner is not null).Select(f => SomeDrift.Wrote(f.Owner!, "/" + f.Path, f.At))],
    };

    private static string Text(Field[] fields, Func<Field, string?> value)
    {
        var root = new JsonObject { ["metadata"] = new JsonObject { ["name"] = "orders" } };
        foreach (var field in fields.Where(f => value(f) is not null))
        {
            var steps = field.Path.Split('/').Select(s => s.Replace("~1", "/")).ToArray();
            var at = steps[..^1].Aggregate(root, (map, step) => (JsonObject)(map[step] ??= new JsonObject()));
            at[steps[^1]] = JsonNode.Parse(value(field)!);
        }

        return root.ToJsonString();
    }

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private sealed record Field(string Path, string? Live, string? Wanted, string? Applied, string? Owner, int At);
}
