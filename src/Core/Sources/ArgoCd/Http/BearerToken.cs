namespace DbDashboard.Core.Sources.ArgoCd.Http;

/// <summary>The token of one instance, from the configuration or from a file that may be rewritten while we run.</summary>
public sealed class BearerToken(ArgoCdInstanceOptions options)
{
    private const int LongestToken = 16 * 1024;

    private readonly Lock gate = new();
    private string? current;

    /// <summary>Empty when there is none.</summary>
    public string Current
    {
        get
        {
            lock (gate)
            {
                return current ??= Read();
            }
        }
    }

    /// <summary>Reads the file again after <paramref name="refused"/> was refused.</summary>
    /// <returns>True when there is another token now.</returns>
    public bool Renew(string refused)
    {
        lock (gate)
        {
            current = Read();
            return current.Length > 0 && current != refused;
        }
    }

    private string Read()
    {
        if (options.TokenFile.Length == 0)
        {
            return options.Token;
        }

        try
        {
            using var reader = new StreamReader(options.TokenFile);
            var buffer = new char[LongestToken];
            return new string(buffer, 0, reader.ReadBlock(buffer)).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone or not readable for a moment: Argo CD's 401 then says that there is no token.
            return "";
        }
    }
}
