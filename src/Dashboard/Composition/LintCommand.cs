using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Output;
using DbDashboard.Core.Databases.Lint.Gathering;

namespace DbDashboard.Dashboard.Composition;

/// <summary><c>lint &lt;folder&gt;</c>: mistakes in the manifests of a folder, without a server, a cluster or Argo CD.</summary>
public static class LintCommand
{
    /// <summary>The first argument that asks for it.</summary>
    public const string Word = "lint";

    private const string Usage = "usage: lint <folder> [--format text|json|sarif] [--repo <address of its repository>]";

    /// <param name="args">Behind the word.</param>
    /// <returns>The exit status: 1 when there is an error among the findings, 0 when there is none, 2 when it was not asked for rightly or the folder cannot be read.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        var (asked, wrong) = Parse(args);
        wrong ??= Directory.Exists(asked.Folder) ? null : $"There is no folder '{asked.Folder}'.";
        if (wrong is not null)
        {
            await errors.WriteLineAsync($"{wrong}{Environment.NewLine}{Usage}");
            return 2;
        }

        try
        {
            var report = LintFolder.Lint(asked.Folder, asked.RepoUrl);
            await output.WriteAsync(asked.Format switch { "json" => LintJson.Write(report), "sarif" => LintSarif.Write(report), _ => LintTextOutput.Write(report) });
            return report.Findings.Items.Any(finding => finding.Severity == LintSeverity.Error) ? 1 : 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{asked.Folder} cannot be read: {error.Message}");
            return 2;
        }
    }

    private static (Asked Asked, string? Wrong) Parse(IReadOnlyList<string> args)
    {
        var asked = new Asked("", "text", null);
        for (var i = 0; i < args.Count; i++)
        {
            var value = i + 1 < args.Count ? args[i + 1] : null;
            switch (args[i])
            {
                case "--format" when value is "text" or "json" or "sarif":
                    (asked, i) = (asked with { Format = value }, i + 1);
                    break;
                case "--repo" when value is { Length: > 0 }:
                    (asked, i) = (asked with { RepoUrl = value }, i + 1);
                    break;
                case var folder when asked.Folder.Length == 0 && folder.Length > 0 && !folder.StartsWith('-'):
                    asked = asked with { Folder = folder };
                    break;
                default:
                    return (asked, $"'{args[i]}' is not understood here.");
            }
        }

        return (asked, asked.Folder.Length == 0 ? "No folder is named." : null);
    }

    private sealed record Asked(string Folder, string Format, string? RepoUrl);
}
