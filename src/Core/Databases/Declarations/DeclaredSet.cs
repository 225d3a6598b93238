using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Declarations;

/// <summary>What Git declares, as far as it was read.</summary>
/// <param name="NotRead">What could not be read and why, one sentence each: a database may be declared there.</param>
public sealed record DeclaredSet(EquatableList<DeclaredDatabase> Databases, EquatableList<string> NotRead)
{
    /// <summary>The Deployments of operators that plain manifests declare.</summary>
    public EquatableList<DeclaredDatabase> Operators { get; init; }

    /// <summary>Before the first reading: nothing is declared as far as is known, and nothing is known.</summary>
    public static readonly DeclaredSet NotReadYet = new([], ["Git: not read yet"]);

    /// <summary>The same application by application, with what was read and is not to be had from the files.</summary>
    public EquatableList<UnreadPlace> Unread { get; init; }

    /// <param name="declared">Databases and operators.</param>
    public static DeclaredSet Of(IEnumerable<DeclaredDatabase> declared, EquatableList<UnreadPlace> unread)
    {
        var kinds = declared.ToLookup(one => DatabaseKinds.IsDatabase(one.Key.GroupKind));
        return new(kinds[true].ToEquatableList(), unread.Where(place => place.Kind != UnreadKind.NotRendered).Select(place => place.Sentence).Distinct().ToEquatableList())
        {
            Unread = unread,
            Operators = kinds[false].ToEquatableList(),
        };
    }
}

/// <summary>The one cell that holds what Git declares.</summary>
public sealed class DeclarationStore() : LatestValue<DeclaredSet>(DeclaredSet.NotReadYet);
