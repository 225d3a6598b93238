using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Connections;

/// <param name="Label">May, may not, or what else the instance answered.</param>
public sealed record Right(string Question, StatusLabel Label);

/// <summary>One Argo CD instance.</summary>
/// <param name="Instance">What it says about itself; null when not read yet.</param>
/// <param name="Applications">How many applications our token sees there.</param>
public sealed record ArgoCdConnection(SourceLine Source, ArgoCdInstance? Instance, int Applications, EquatableList<Right> Rights)
{
    public string? Version => Instance is { Version.Length: > 0 } ? Instance.Version : Source.Version;

    public string Tracking => Instance is { TrackingByLabel: true } ? $"label {Instance.LabelKey}" : "annotation";

    public static ArgoCdConnection From(SourceStatus status, Snapshot snapshot, DateTimeOffset now)
    {
        var instance = snapshot.Instances.GetValueOrDefault(status.Id.Name);
        return new(
            SourceLine.From(status, now),
            instance,
            snapshot.Applications.Keys.Count(key => key.Instance == status.Id.Name),
            instance is null ? [] : instance.Rights.Items.Select(pair => new Right(pair.Key, Label(pair.Value))).ToEquatableList());
    }

    private static StatusLabel Label(string answer) => answer.ToLowerInvariant() switch
    {
        "yes" => new("may", Tone.Plain, Icons.Material.Filled.Check),
        "no" => new("may not", Tone.Unknown, Icons.Material.Filled.Block),
        _ => new(answer.Length == 0 ? "not known" : Untrusted.Name(answer), Tone.Unknown, Icons.Material.Filled.HelpOutline),
    };
}
