using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class PreloadTests
{
    [Fact]
    public void The_list_keeps_its_order_and_loses_its_blanks() =>
        Assert.Equal(["bg_mon", "pg_cron"], Of("shared_preload_libraries: ' bg_mon, pg_cron,,'")?.Libraries);

    [Fact]
    public void Without_the_parameter_there_is_none() => Assert.Null(Of("max_connections: '200'"));

    private static Preload? Of(string parameter) =>
        Preload.Of(LintFiles.Read("a.yaml", $"apiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata: {{name: a}}\nspec:\n  postgresql:\n    parameters:\n      {parameter}\n").Manifests[0]);
}
