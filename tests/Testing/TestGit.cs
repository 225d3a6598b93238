using System.Diagnostics;

namespace DbDashboard.Testing;

/// <summary>Runs git for a test's own preparations, free of the machine's configuration, with fixed authors and times.</summary>
public static class TestGit
{
    /// <summary>What git wrote; a failure is an exception with git's words.</summary>
    public static string Run(string directory, params string[] arguments) => RunWith(directory, null, [], arguments);

    /// <param name="input">Written to standard input.</param>
    /// <param name="environment">Beside the fixed one: <c>GIT_AUTHOR_DATE</c> and the like.</param>
    public static string RunWith(string directory, byte[]? input, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        using var process = Process.Start(Start(directory, environment, arguments))!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input ?? []);
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}");
    }

    private static ProcessStartInfo Start(string directory, IEnumerable<KeyValuePair<string, string>> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            UseShellExecute = false,
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] fixedArguments = ["-c", "user.name=Ada Platform", "-c", "user.email=ada@example.com", "-c", "init.defaultBranch=main", "-c", "gc.auto=0"];
        foreach (var argument in fixedArguments.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
