using DbDashboard.Core.Causes.Recognition;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Reads the texts with which a Kubernetes API server refuses an object. Plain searches: they are untrusted.</summary>
public static class KubernetesText
{
    private const string Invalid = "\" is invalid: ";

    // error when patching "/dev/shm/2914631088": Deployment.apps "orders" is invalid: …
    private const string When = "error when ";
    private const string WhenEnd = "\": ";

    // Error from server (Forbidden): …
    private const string Server = "Error from server (";
    private const string ServerEnd = "): ";

    /// <summary>Without what kubectl puts before it, which names a file that is gone.</summary>
    public static string Plain(string text) => After(text, When, WhenEnd) ?? After(text, Server, ServerEnd) ?? text;

    /// <summary>What is wrong with which field (<c>spec.selector: Invalid value: …: field is immutable</c>); null when the text names no invalid object.</summary>
    public static string? FieldErrors(string text) => Excerpt.After(Plain(text), Invalid);

    /// <summary>The first field that is named (<c>spec.selector</c>); null when none is.</summary>
    public static string? Field(string text)
    {
        var errors = FieldErrors(text)?.TrimStart('[') ?? "";
        var colon = errors.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and < 200 && !errors[..colon].Contains(' ') ? errors[..colon] : null;
    }

    private static string? After(string text, string start, string end)
    {
        var at = text.StartsWith(start, StringComparison.Ordinal) ? text.IndexOf(end, StringComparison.Ordinal) : -1;
        return at < 0 || at > 300 ? null : Plain(text[(at + end.Length)..]);
    }
}
