using System.Text.Json;
using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Output;

namespace DbDashboard.Core.Tests.Databases.Lint;

public sealed class LintOutputTests
{
    private static readonly LintReport Report = Linter.Run(new LintExample(("a folder/postgres-general.yaml", Sound.Postgres.With("numberOfInstances: 2", "numberOfInstances: 1"))).Set());

    [Fact]
    public void Text_has_the_place_the_fix_as_a_diff_and_the_sum()
    {
        var text = LintTextOutput.Write(Report);

        Assert.Contains("a folder/postgres-general.yaml:13: warning PG19 postgresql postgres-general has one member.\n", text);
        Assert.Contains("    | -  numberOfInstances: 1 # one can go\n    | +  numberOfInstances: 2 # one can go\n", text);
        Assert.Contains("not checked: X05 ", text);
        Assert.Contains("0 errors, 1 warning, 0 infos in 1 file with 1 object; ", text);
    }

    [Fact]
    public void Json_has_everything_that_a_page_needs()
    {
        using var json = JsonDocument.Parse(LintJson.Write(Report));
        var finding = json.RootElement.GetProperty("findings")[0];

        Assert.Equal(("PG19", "warning", 13, "spec.numberOfInstances"), (finding.GetProperty("rule").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("path").GetString()));
        Assert.Contains("+  numberOfInstances: 2", finding.GetProperty("fix").GetProperty("diff").GetString());
        Assert.True(json.RootElement.GetProperty("notChecked").GetArrayLength() > 0);
    }

    [Fact]
    public void A_patch_beside_the_values_of_a_Secret_is_not_shown()
    {
        const string Secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\nstringData:\n  password: in-plain-sight\n---\n";
        var report = Linter.Run(new LintExample(("postgres-general.yaml", Secret + Sound.Postgres.With("# On call: the platform team.\napiVersion: acid.zalan.do/v1\nkind: postgresql\n", "rubbish: 1\napiVersion: acid.zalan.do/v1\nkind: postgresql\n"))).Set());

        Assert.Null(Assert.Single(report.Findings, finding => finding.Rule == "PG23").Fix.Diff);
        Assert.DoesNotContain("in-plain-sight", LintTextOutput.Write(report) + LintJson.Write(report) + LintSarif.Write(report));
    }

    [Fact]
    public void Sarif_has_the_members_that_2_1_0_asks_for()
    {
        using var sarif = JsonDocument.Parse(LintSarif.Write(Report));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var result = run.GetProperty("results")[0];

        Assert.Equal(("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json"), (sarif.RootElement.GetProperty("version").GetString(), sarif.RootElement.GetProperty("$schema").GetString()));
        Assert.Equal("PG19", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
        Assert.True(result.GetProperty("message").GetProperty("text").GetString()!.Length > 0);
        Assert.All(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray(), word => Assert.StartsWith("Not checked: ", word.GetProperty("message").GetProperty("text").GetString()));
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void Sarif_names_the_place_as_an_address_and_the_fix_by_offsets()
    {
        using var sarif = JsonDocument.Parse(LintSarif.Write(Report));
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var change = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0];

        Assert.Equal(("a%20folder/postgres-general.yaml", 13), (place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("region").GetProperty("startLine").GetInt32()));
        Assert.Equal("2", change.GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal(Sound.Postgres.IndexOf("numberOfInstances: ", StringComparison.Ordinal) + "numberOfInstances: ".Length, change.GetProperty("replacements")[0].GetProperty("deletedRegion").GetProperty("charOffset").GetInt32());
    }
}
