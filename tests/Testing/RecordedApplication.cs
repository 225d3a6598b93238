using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Testing;

/// <summary>An application with its details as one folder of the recordings has them.</summary>
public sealed record RecordedApplication(Application Application, ApplicationDetails Details)
{
    /// <summary>The instance that recorded applications belong to.</summary>
    public const string Instance = "recorded";

    /// <summary>Null when the folder has no readable application, neither by name nor in a list.</summary>
    /// <param name="at">When the readings were made; default: the latest moment that the application itself names.</param>
    public static RecordedApplication? Load(string folder, string instance = Instance, DateTimeOffset? at = null)
    {
        var byName = RecordedExchange.Load(Path.Combine(folder, "application.json"));
        var application = ByName(byName, instance) ?? FromList(folder, instance);
        if (application is null)
        {
            return null;
        }

        var moment = at ?? Latest(application);
        return new(application, new ApplicationDetails
        {
            Key = application.Key,
            Application = Read(byName, "Argo CD application", moment, json => ApplicationReader.Read(instance, json)),
            ManagedResources = ReadFile(folder, "managed-resources", moment, DetailReader.ReadManagedResources),
            Tree = ReadFile(folder, "resource-tree", moment, DetailReader.ReadTree),
            SyncWindows = ReadFile(folder, "syncwindows", moment, DetailReader.ReadSyncWindows),
            Events = ReadFile(folder, "events", moment, DetailReader.ReadEvents),
            Manifests = ReadFile(folder, "manifests", moment, DetailReader.ReadManifests),
        });
    }

    /// <summary>Every application of a recorded list.</summary>
    public static EquatableList<Application> LoadList(string file, string instance = Instance)
    {
        using var json = RecordedExchange.Load(file)!.Json();
        return json.RootElement.GetProperty("items") is { ValueKind: JsonValueKind.Array } items
            ? items.EnumerateArray().Select(item => ApplicationReader.Read(instance, item)).ToEquatableList()
            : [];
    }

    /// <summary>The latest moment that the application names: when it was recorded, as near as can be known.</summary>
    public static DateTimeOffset Latest(Application application) => application.Managers.Select(manager => manager.At)
        .Concat(application.Conditions.Select(condition => condition.At))
        .Concat(application.History.Select(entry => entry.DeployedAt))
        .Append(application.ReconciledAt)
        .Append(application.OperationState?.FinishedAt ?? application.OperationState?.StartedAt)
        .Append(application.CreatedAt)
        .Max() ?? DateTimeOffset.UnixEpoch;

    private static Application? ByName(RecordedExchange? exchange, string instance)
    {
        if (exchange is not { IsOk: true })
        {
            return null;
        }

        using var json = exchange.Json();
        return ApplicationReader.Read(instance, json.RootElement);
    }

    private static Application? FromList(string folder, string instance)
    {
        var file = Path.Combine(folder, "application-in-list.json");
        return File.Exists(file) && LoadList(file, instance) is { Count: > 0 } listed ? listed[0] : null;
    }

    private static Reading<T> ReadFile<T>(string folder, string name, DateTimeOffset at, Func<JsonElement, T> read) =>
        Read(RecordedExchange.Load(Path.Combine(folder, $"{name}.json")), $"Argo CD {name}", at, read);

    private static Reading<T> Read<T>(RecordedExchange? exchange, string source, DateTimeOffset at, Func<JsonElement, T> read)
    {
        if (exchange is null)
        {
            return Reading.NotRead<T>(source, "not recorded");
        }

        if (!exchange.IsOk)
        {
            return exchange.Refusal().ToReading<T>(source, at);
        }

        using var json = exchange.Json();
        return Reading.Known(read(json.RootElement), source, at);
    }
}
