using System.Text.Json;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Reads a time as Kubernetes writes it: RFC 3339, in UTC.</summary>
internal static class Moment
{
    public static bool TryRead(JsonElement value, out DateTimeOffset time)
    {
        try
        {
            return value.TryGetDateTimeOffset(out time);
        }
        catch (InvalidOperationException)
        {
            // Broken UTF-8 inside the text.
            time = default;
            return false;
        }
    }
}
