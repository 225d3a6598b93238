namespace DbDashboard.Core.Databases.Verdicts.Twingate;

internal static class TwingateWords
{
    /// <summary>What the newest handler says; null when none wrote.</summary>
    public static string? Of(string status) => HandlerResult.Newest(SpecMembers.Parse(status)) is { } newest
        ? $"{newest.Name} {newest.Success switch { true => "succeeded", false => "failed", _ => "said nothing" }}"
        : null;
}
