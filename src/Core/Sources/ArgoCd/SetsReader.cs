using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>
/// Reads ApplicationSets that own applications: from the list, and by name where the list does not have one, because the list
/// leaves out what we may not see. Forbidden, not there, not served by this version and not answered are told apart.
/// </summary>
internal sealed class SetsReader(ArgoCdEndpoint endpoint, TimeProvider time)
{
    private const string Source = "Argo CD applicationsets";

    /// <summary>More are not asked for by name at once.</summary>
    private const int Most = 32;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    private readonly Replies replies = new(time);

    public async Task<EquatableList<KeyValuePair<ApplicationSetKey, Reading<ApplicationSet>>>> ReadAsync(IReadOnlyCollection<ApplicationSetKey> wanted, CancellationToken cancellationToken)
    {
        var list = await AskAsync(endpoint.Api.ApplicationSets, reply => ApplicationSetReader.ReadList(endpoint.Name, reply), cancellationToken);
        if (!list.IsKnown)
        {
            return wanted.Select(key => KeyValuePair.Create(key, list.Map(_ => (ApplicationSet)null!))).ToEquatableList();
        }

        var listed = list.Value.Items.DistinctBy(set => set.Key).ToDictionary(set => set.Key);
        var read = new List<KeyValuePair<ApplicationSetKey, Reading<ApplicationSet>>>();
        var asked = 0;
        foreach (var key in wanted)
        {
            read.Add(new(key, listed.TryGetValue(key, out var set) ? Reading.Known(set, Source, list.At!.Value)
                : asked++ < Most ? await ReadAsync(key, cancellationToken)
                : Reading.NotRead<ApplicationSet>(Source, $"the list of ApplicationSets does not have it, and {Most} others are asked for by name already")));
        }

        return read.ToEquatableList();
    }

    public Task<Reading<ApplicationSet>> ReadAsync(ApplicationSetKey key, CancellationToken cancellationToken) =>
        AskAsync(token => endpoint.Api.ApplicationSet(key.Name, key.Namespace, token), reply => ApplicationSetReader.Read(endpoint.Name, reply), cancellationToken);

    private async Task<Reading<T>> AskAsync<T>(Func<CancellationToken, Task<HttpResponseMessage>> question, Func<System.Text.Json.JsonElement, T> read, CancellationToken cancellationToken)
    {
        try
        {
            return Reading.Known(await replies.AskAsync(question, Deadline, read, cancellationToken), Source, time.GetUtcNow());
        }
        catch (RefusedException refused)
        {
            var reading = refused.Refusal.ToReading<T>(Source, time.GetUtcNow());

            // A path that the server does not have is no word about the set.
            return refused.Refusal.Status is 404 or 405 or 501 && reading.State != ReadingState.Absent
                ? Reading.NotRead<T>(Source, "this version of Argo CD does not serve ApplicationSets by its API")
                : reading;
        }
    }
}
