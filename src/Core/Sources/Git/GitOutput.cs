namespace DbDashboard.Core.Sources.Git;

/// <param name="Error">Standard error, cut to 8 kB.</param>
internal sealed record GitOutput(int ExitCode, byte[] Output, string Error)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Output);
}
