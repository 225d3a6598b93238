using System.Text.Json;
using DbDashboard.Dashboard.Composition;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Composition;

/// <summary>The command line, in this process: it starts no server.</summary>
public sealed class LintCommandTests : IDisposable
{
    private const string Good = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";
    private const string Bad = "apiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata:\n  name: acid-a\nspec:\n  teamId: acid\n  postgresql:\n    version: \"9\"\n";

    private readonly TempFolder folder = new("lint-command");
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        errors.Dispose();
    }

    [Theory]
    [InlineData(Good, 0)]
    [InlineData(Bad, 1)]
    public async Task The_status_tells_whether_there_is_an_error(string manifest, int status)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "a.yaml"), manifest);

        Assert.Equal(status, await LintCommand.RunAsync([folder.Path], output, errors));
        Assert.Empty(errors.ToString());
        Assert.Equal(status == 1, output.ToString().Contains("error PG12", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("json", "findings")]
    [InlineData("sarif", "runs")]
    public async Task A_format_for_programs_is_written_where_it_is_asked_for(string format, string member)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "a.yaml"), Bad);

        await LintCommand.RunAsync([folder.Path, "--format", format], output, errors);

        using var json = JsonDocument.Parse(output.ToString());
        Assert.NotEqual(0, json.RootElement.GetProperty(member).GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/no/such/folder")]
    [InlineData(". --format xml")]
    [InlineData(". --format")]
    [InlineData(". again")]
    public async Task What_is_not_understood_says_how_it_is_asked(string args)
    {
        Assert.Equal(2, await LintCommand.RunAsync(args.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, errors));
        Assert.Contains("usage: lint <folder>", errors.ToString());
        Assert.Empty(output.ToString());
    }
}
