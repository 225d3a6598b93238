using System.Collections.Immutable;
using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <content>Lists and maps.</content>
internal readonly partial struct Fields
{
    public const int LongestList = 50_000;

    /// <summary>How many items a list has, also those beyond the longest that is read.</summary>
    public int Length(string name) => TryGet(name, JsonValueKind.Array, out var array) ? array.GetArrayLength() : 0;

    public EquatableList<T> List<T>(string name, Func<Fields, T> read)
    {
        if (!TryGet(name, JsonValueKind.Array, out var array) || array.GetArrayLength() == 0)
        {
            return [];
        }

        var itemPath = path.Length == 0 ? $"{name}[]" : $"{path}.{name}[]";
        var items = ImmutableArray.CreateBuilder<T>(Math.Min(array.GetArrayLength(), LongestList));
        foreach (var item in array.EnumerateArray().Take(LongestList))
        {
            items.Add(read(Of(item, itemPath, unreadable)));
        }

        return new(items.MoveToImmutable());
    }

    public EquatableList<string> Texts(string name)
    {
        if (!TryGet(name, JsonValueKind.Array, out var array) || array.GetArrayLength() == 0)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<string>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray().Take(LongestList))
        {
            items.Add(item.ValueKind == JsonValueKind.String ? Cut(name, item) ?? "" : Unreadable<string>(name) ?? "");
        }

        return ListPool.Shared.Share(new(items.ToImmutable()));
    }

    /// <summary>The members of an inner object whose values are texts, in the order of their names.</summary>
    public EquatableList<KeyValuePair<string, string>> Map(string name, Func<string, bool>? keep = null)
    {
        if (!TryGet(name, JsonValueKind.Object, out var map))
        {
            return [];
        }

        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var (key, value) in Members.Of(map))
        {
            if (key is not null && value.ValueKind == JsonValueKind.String && keep?.Invoke(key) != false)
            {
                pairs.Add(new(StringPool.Shared.Share(key), Cut(name, value) ?? ""));
            }
            else if (key is null || value.ValueKind != JsonValueKind.String)
            {
                unreadable.Add(path, name);
            }
        }

        pairs.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return pairs.ToEquatableList();
    }
}
