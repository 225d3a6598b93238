using System.Diagnostics;

namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// The whole environment of a git process: nothing of ours is inherited but the search path and, for the network, proxy and
/// certificate settings. No configuration of the machine or the user, no hook, no helper, no prompt, no redirect, one protocol.
/// </summary>
internal static class GitEnvironment
{
    private static readonly string[] Inherited =
        ["PATH", "TMPDIR", "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO"];

    private static readonly KeyValuePair<string, string>[] Configuration =
    [
        new("core.hooksPath", "/dev/null"),
        new("core.attributesFile", "/dev/null"),
        new("core.excludesFile", "/dev/null"),
        new("core.fsmonitor", "false"),
        new("core.logAllRefUpdates", "false"),
        new("credential.helper", ""),
        new("http.followRedirects", "false"),
        new("http.lowSpeedLimit", "1000"),
        new("http.lowSpeedTime", "30"),
        new("protocol.ext.allow", "never"),
        new("fetch.recurseSubmodules", "false"),
        new("fetch.writeCommitGraph", "false"),
        new("gc.auto", "0"),
        new("maintenance.auto", "false"),
        new("diff.renameLimit", "1000"),
        new("diff.external", ""),
        new("log.showSignature", "false"),
    ];

    public static ProcessStartInfo Start(GitCall call, string home)
    {
        var start = new ProcessStartInfo("git")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = home,
        };
        foreach (var argument in call.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Fill(start.Environment, call, home);
        return start;
    }

    private static void Fill(IDictionary<string, string?> environment, GitCall call, string home)
    {
        foreach (var name in environment.Keys.Except(Inherited).ToList())
        {
            environment.Remove(name);
        }

        environment["HOME"] = environment["XDG_CONFIG_HOME"] = home;
        environment["LC_ALL"] = "C";
        environment["GIT_CONFIG_NOSYSTEM"] = environment["GIT_ATTR_NOSYSTEM"] = "1";
        environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        environment["GIT_TERMINAL_PROMPT"] = "0";
        environment["GIT_ASKPASS"] = environment["SSH_ASKPASS"] = "";
        environment["GIT_LITERAL_PATHSPECS"] = "1";
        environment["GIT_OPTIONAL_LOCKS"] = "0";
        environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        environment["GIT_ALLOW_PROTOCOL"] = call.Protocol;
        if (call.Directory is not null)
        {
            environment["GIT_DIR"] = call.Directory;
        }

        foreach (var (name, value) in call.Environment)
        {
            environment[name] = value;
        }

        Configure(environment, [.. Configuration, .. call.Configuration]);
    }

    private static void Configure(IDictionary<string, string?> environment, IReadOnlyList<KeyValuePair<string, string>> settings)
    {
        environment["GIT_CONFIG_COUNT"] = settings.Count.ToString();
        for (var i = 0; i < settings.Count; i++)
        {
            environment[$"GIT_CONFIG_KEY_{i}"] = settings[i].Key;
            environment[$"GIT_CONFIG_VALUE_{i}"] = settings[i].Value;
        }
    }
}
