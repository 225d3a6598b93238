using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Gathering;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Lint;

public sealed class LintFolderTests
{
    [Fact]
    public void Rules_see_the_whole_repository_and_speak_of_the_folder()
    {
        using var folder = new TempFolder("lint");
        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
        Write(folder, "databases/postgres-general.yaml", Sound.Postgres.With("namespace: databases", "namespace: web"));
        Write(folder, "applications/database-instances.yaml", Sound.Application);
        Write(folder, "elsewhere/other.yaml", Sound.Postgres.With("numberOfInstances: 2", "numberOfInstances: 1"));

        var report = LintFolder.Lint(Path.Combine(folder.Path, "databases"), null);

        Assert.Equal([("X01", "databases/postgres-general.yaml")], report.Findings.Items.Select(finding => (finding.Rule, finding.File)));
        Assert.Equal((1, 1), (report.Files, report.Manifests));
    }

    [Fact]
    public void Templates_of_charts_are_said_to_be_unread()
    {
        using var folder = new TempFolder("lint");
        Write(folder, "chart/Chart.yaml", "name: chart\n");
        Write(folder, "chart/templates/postgres.yaml", Sound.Postgres.With("version: \"16\"", "version: \"9\""));

        var report = LintFolder.Lint(folder.Path, null);

        Assert.Empty(report.Findings);
        Assert.Equal((Linter.Unread, "chart/templates/postgres.yaml"), (Assert.Single(report.NotChecked).Rule, Assert.Single(report.NotChecked).File));
    }

    private static void Write(TempFolder folder, string path, string text)
    {
        var file = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
