using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.OneApplication.Links;

/// <summary>A link that leaves the dashboard. Only absolute http and https addresses with a host and without credentials become one.</summary>
public sealed record LinkOut
{
    private LinkOut(string text, string url)
    {
        Text = text;
        Url = url;
    }

    public string Text { get; }

    public string Url { get; }

    /// <summary>Null when the address is not one that a browser may be sent to.</summary>
    public static LinkOut? Create(string text, string url)
    {
        var safe = SafeAddress.HttpOrNull(url);
        return safe is null || url.Any(char.IsControl) ? null : new LinkOut(text, safe);
    }
}
