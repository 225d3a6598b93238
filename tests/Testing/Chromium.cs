using Microsoft.Playwright;

namespace DbDashboard.Testing;

/// <summary>How tests and benchmarks start the browser: Debian's Chromium, headless, quiet on the network.</summary>
public static class Chromium
{
    public static BrowserTypeLaunchOptions Options { get; } = new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium",
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    };
}
