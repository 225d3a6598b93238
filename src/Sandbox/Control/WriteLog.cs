using System.Collections.Immutable;
using System.Text.Json;

namespace DbDashboard.Sandbox.Control;

/// <summary>The writes that were received since the start, the last thousand.</summary>
public sealed class WriteLog
{
    private const int Kept = 1000;
    private readonly Lock gate = new();
    private ImmutableList<ReceivedWrite> all = [];
    private long count;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ReceivedWrite> All
    {
        get
        {
            lock (gate)
            {
                return all;
            }
        }
    }

    internal long Add(FaultyApi service, string method, string path, string body)
    {
        lock (gate)
        {
            all = all.Add(new ReceivedWrite(++count, service, method, path, body, InfosOf(body), null));
            all = all.Count > Kept ? all.RemoveAt(0) : all;
            return count;
        }
    }

    internal void Answered(long number, int status)
    {
        lock (gate)
        {
            var index = all.FindIndex(write => write.Number == number);
            all = index < 0 ? all : all.SetItem(index, all[index] with { Status = status });
        }
    }

    private static Dictionary<string, string> InfosOf(string body)
    {
        try
        {
            var infos = body.StartsWith('{') ? Json.Parse(body).Items("infos") : [];
            return infos.GroupBy(info => info.Str("name"), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Str("value"), StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
