namespace DbDashboard.Core.Causes.Wording;

/// <summary>A message of Argo CD without the layers that it was wrapped in.</summary>
/// <param name="Text">The innermost text, capped.</param>
/// <param name="SourceNumber">Which source it is about, from 1; null when the message does not say.</param>
/// <param name="Cached">Argo CD repeats an earlier error from its cache: after the fix only a hard refresh asks anew.</param>
public sealed record ArgoCdMessage(string Text, int? SourceNumber, bool Cached)
{
    private const int MaxLength = 4_000;

    private static readonly string[] Prefixes =
    [
        "ComparisonError: ",
        "InvalidSpecError: ",
        "UnknownError: ",
        "Failed to load target state: ",
        "failed to resolve revision: ",
        "failed to update revision for paths: ",
        "failed to initialize repository resources: ",
    ];

    private static readonly string[] Types = ["ComparisonError: ", "InvalidSpecError: ", "UnknownError: "];

    // "failed to generate manifest for source 2 of 2: …"
    private static readonly string[] NumberedPrefixes =
    [
        "failed to generate manifest for source ",
        "failed to evaluate revision changes for source ",
        "failed to unmarshal manifests for source ",
    ];

    private const string CachedPrefix = "Manifest generation error (cached): ";
    private const string RpcPrefix = "rpc error: code = ";
    private const string RpcText = " desc = ";

    /// <summary>The gRPC code nearest to the text (<c>Unavailable</c>, <c>DeadlineExceeded</c>, <c>Unknown</c>); null when none was wrapped around it.</summary>
    public string? Code { get; init; }

    /// <summary>The index of the source that the message is about; the first when it does not say.</summary>
    public int SourceIndex => Math.Max(0, (SourceNumber ?? 1) - 1);

    public static ArgoCdMessage Unwrap(string message)
    {
        var unwrapped = new ArgoCdMessage(message.Length > MaxLength ? message[..MaxLength] : message, null, false);
        while (unwrapped.Peel() is { } inner)
        {
            unwrapped = inner;
        }

        return unwrapped;
    }

    /// <summary>The errors in the message of an operation that was refused for them: <c>ComparisonError: …;InvalidSpecError: …</c>.</summary>
    public static IReadOnlyList<ArgoCdMessage> Errors(string message)
    {
        var text = message.Length > MaxLength ? message[..MaxLength] : message;
        var starts = Enumerable.Range(0, text.Length).Where(i => text[i] == ';' && Array.Exists(Types, t => text.AsSpan(i + 1).StartsWith(t))).Append(text.Length).ToList();
        return [.. starts.Select((end, i) => Unwrap(text[(i == 0 ? 0 : starts[i - 1] + 1)..end]))];
    }

    private ArgoCdMessage? Peel() => PeelFixed() ?? PeelRpc() ?? PeelNumbered();

    private ArgoCdMessage? PeelFixed()
    {
        if (Text.StartsWith(CachedPrefix, StringComparison.Ordinal))
        {
            return this with { Text = Text[CachedPrefix.Length..], Cached = true };
        }

        var prefix = Array.Find(Prefixes, p => Text.StartsWith(p, StringComparison.Ordinal));
        return prefix is null ? null : this with { Text = Text[prefix.Length..] };
    }

    // "rpc error: code = Unknown desc = …"
    private ArgoCdMessage? PeelRpc()
    {
        if (!Text.StartsWith(RpcPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var at = Text.IndexOf(RpcText, StringComparison.Ordinal);
        return at < 0 || at > RpcPrefix.Length + 40 ? null : this with { Text = Text[(at + RpcText.Length)..], Code = Text[RpcPrefix.Length..at] };
    }

    private ArgoCdMessage? PeelNumbered()
    {
        var prefix = Array.Find(NumberedPrefixes, p => Text.StartsWith(p, StringComparison.Ordinal));
        var colon = prefix is null ? -1 : Text.IndexOf(": ", prefix.Length, StringComparison.Ordinal);
        if (prefix is null || colon < 0)
        {
            return null;
        }

        var number = int.TryParse(Text[prefix.Length..colon].Split(' ')[0], out var n) ? n : SourceNumber;
        return this with { Text = Text[(colon + 2)..], SourceNumber = number };
    }
}
