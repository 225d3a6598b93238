using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Gives one list for equal short lists of texts: finalizers, sync options, revisions. Bounded; thread-safe without locks.</summary>
internal sealed class ListPool(int size)
{
    private const int LongestShared = 8;

    // One reference each, so a slot is read and written as a whole.
    private readonly EquatableList<string>[] slots = new EquatableList<string>[size];

    public static ListPool Shared { get; } = new(8192);

    public EquatableList<string> Share(EquatableList<string> list)
    {
        if (list.Count is 0 or > LongestShared)
        {
            return list;
        }

        var slot = list.GetHashCode() & (size - 1);
        var held = slots[slot];
        if (held == list)
        {
            return held;
        }

        slots[slot] = list;
        return list;
    }
}
