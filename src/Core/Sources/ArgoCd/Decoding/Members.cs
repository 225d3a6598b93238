using System.Text.Json;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>The members of a JSON object; a name that is no valid text comes as null instead of throwing.</summary>
internal static class Members
{
    public static IEnumerable<(string? Name, JsonElement Value)> Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var member in element.EnumerateObject())
        {
            yield return (NameOf(member), member.Value);
        }
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
