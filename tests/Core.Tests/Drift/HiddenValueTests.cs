using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Drift.Diffing;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Core.Tests.Drift.Diffing;

namespace DbDashboard.Core.Tests.Drift;

/// <summary>Rows 26 to 29 of the list of hostile inputs: whatever is made of a difference, no secret is in it.</summary>
public sealed class HiddenValueTests
{
    private const string Secret = "hunter2hunter2";

    [Theory]
    [InlineData("""{"kind":"Secret","data":{"user":"hunter2hunter2"}}""")]
    [InlineData("""{"kind":"Secret","stringData":{"user":"hunter2hunter2"}}""")]
    [InlineData("""{"kind":"Secret","metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"data\":{\"user\":\"hunter2hunter2\"}}"}}}""")]
    public void Row_26_no_value_of_a_Secret_is_shown(string state)
    {
        foreach (var text in Written(state, "Secret", ""))
        {
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Row_26_the_length_of_a_value_is_not_shown_and_that_it_differs_is()
    {
        var states = new SomeStates("""{"data":{"user":"++++++++","same":"++++++++"}}""", """{"data":{"user":"++++++++++++","same":"++++++++"}}""", "Secret", "");

        Assert.Equal([" data:", "   same: (hidden)", "-  user: (hidden)", "+  user: (hidden)"], states.Lines);
        Assert.Contains("# Values that may be secret are left out", states.Unified, StringComparison.Ordinal);
        Assert.Null(states.Patch.Json);
        Assert.Equal(new LeftOutField("/data/user", "it holds a value that may be secret"), Assert.Single(states.Patch.LeftOut));
    }

    [Fact]
    public void Row_26_nothing_of_a_Secret_is_kept_when_it_is_read()
    {
        var state = """{"apiVersion":"v1","kind":"Secret","data":{"user":"hunter2hunter2"},"stringData":{"x":"hunter2hunter2"},"metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"data\":{\"user\":\"hunter2hunter2\"}}"}}}""";
        var item = new JsonObject { ["kind"] = "Secret", ["name"] = "x", ["liveState"] = state, ["targetState"] = state, ["normalizedLiveState"] = state, ["predictedLiveState"] = state };
        using var reply = JsonDocument.Parse(new JsonObject { ["items"] = new JsonArray(item) }.ToJsonString());

        var read = Assert.Single(DetailReader.ReadManagedResources(reply.RootElement));

        Assert.DoesNotContain(Secret, read.Live + read.Target + read.NormalizedLive + read.PredictedLive, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":{"password":"hunter2hunter2"}}""")]
    [InlineData("""{"data":{"config.yaml":"user: ada\npassword: hunter2hunter2\n"}}""")]
    [InlineData("""{"data":{"config.json":"{\"password\": \"hunter2hunter2\"}"}}""")]
    [InlineData("""{"data":{"nested.json":"{\"a\":\"{\\\"token\\\":\\\"hunter2hunter2\\\"}\"}"}}""")]
    [InlineData("""{"data":{"key.pem":"-----BEGIN EC PRIVATE KEY-----\nhunter2hunter2\n"}}""")]
    [InlineData("""{"data":{"id":"AKIAIOSFODNN7EXAMPLE hunter2hunter2"}}""")]
    [InlineData("""{"data":{"credentials":"[default]\naws_secret_access_key = hunter2hunter2"}}""")]
    [InlineData("""{"data":{"x":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.hunter2hunter2"}}""")]
    [InlineData("""{"spec":{"url":"postgres://ada:hunter2hunter2@db/orders"}}""")]
    [InlineData("""{"spec":{"url":"redis://:hunter2hunter2@cache:6379"}}""")]
    [InlineData("""{"spec":{"source":"ada:hunter2hunter2@tcp(db:3306)/orders"}}""")]
    [InlineData("""{"spec":{"source":"host=db user=ada Password=hunter2hunter2"}}""")]
    [InlineData("""{"spec":{"auth":{"clientSecret":"hunter2hunter2"}}}""")]
    [InlineData("""{"spec":{"tokens":["hunter2hunter2"]}}""")]
    public void Row_27_secrets_of_other_kinds_are_hidden_by_key_and_by_pattern(string state)
    {
        foreach (var text in Written(state, "ConfigMap", ""))
        {
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"spec":{"env":[{"name":"API_TOKEN","value":"hunter2hunter2"}]}}""")]
    [InlineData("""{"spec":{"args":["--password=hunter2hunter2"]}}""")]
    [InlineData("""{"spec":{"args":["--password","hunter2hunter2"]}}""")]
    [InlineData("""{"spec":{"command":["sh","-c","PGPASSWORD=hunter2hunter2 psql"]}}""")]
    [InlineData("""{"spec":{"source":{"helm":{"parameters":[{"name":"auth.password","value":"hunter2hunter2"}]}}}}""")]
    [InlineData("""{"spec":{"source":{"helm":{"values":"auth:\n  password: hunter2hunter2\n"}}}}""")]
    [InlineData("""{"spec":{"source":{"helm":{"valuesObject":{"auth":{"password":"hunter2hunter2"}}}}}}""")]
    public void Row_28_secrets_in_env_arguments_and_parameters_are_hidden(string state)
    {
        foreach (var text in Written(state, "Application", "argoproj.io"))
        {
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Row_28_an_item_is_hidden_also_when_only_one_side_calls_it_secret()
    {
        var states = new SomeStates("""{"env":[{"name":"LEVEL","value":"debug"}]}""", """{"env":[{"name":"TOKEN","value":"hunter2hunter2"}]}""");

        Assert.DoesNotContain(Secret, string.Concat(ResourceDrifts.Of(states.Resource).Fields.Select(f => f.Live + f.Wanted)), StringComparison.Ordinal);
        Assert.Null(states.Patch.Json);
        Assert.DoesNotContain(Secret, states.Unified, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_29_a_token_in_an_error_of_Argo_CD_is_not_kept() =>
        Assert.DoesNotContain(Secret, UntrustedText.ForDisplay("rpc error: Authorization: Bearer hunter2hunter2hunter2hunter2 was refused by https://ada:hunter2hunter2@git.example", 1000), StringComparison.Ordinal);

    /// <summary>All that is made of the state when it is added, removed, or one of its neighbours changes.</summary>
    private static IEnumerable<string> Written(string state, string kind, string group)
    {
        var beside = state.Insert(1, "\"zone\":1,");
        SomeStates[] all = [new(state, "{}", kind, group), new("{}", state, kind, group), new(state, beside, kind, group), new(state, state.Replace(Secret, "other", StringComparison.Ordinal), kind, group), new(null, state, kind, group)];
        return all.SelectMany(s => s.Lines.Append(s.Unified).Append(s.Patch.Json ?? "").Concat(ResourceDrifts.Of(s.Resource).Fields.Select(f => f.Live + f.Wanted)));
    }
}
