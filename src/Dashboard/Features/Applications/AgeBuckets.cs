using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>How long an application has been in its state, in steps that people think in.</summary>
public static class AgeBuckets
{
    private static readonly (TimeSpan Under, EquatableList<string> Name)[] Steps =
    [
        (TimeSpan.FromMinutes(15), ["under 15 min"]),
        (TimeSpan.FromHours(1), ["15 min to 1 h"]),
        (TimeSpan.FromDays(1), ["1 h to 1 d"]),
        (TimeSpan.FromDays(7), ["1 d to 7 d"]),
        (TimeSpan.MaxValue, ["over 7 d"]),
    ];

    private static readonly EquatableList<string> Unknown = ["unknown"];

    public static IEnumerable<string> Order => Steps.SelectMany(step => step.Name.Items).Concat(Unknown.Items);

    public static EquatableList<string> Of(DateTimeOffset? since, DateTimeOffset now) =>
        since is { } at ? Array.Find(Steps, step => now - at < step.Under).Name : Unknown;
}
