using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Extensions;

/// <summary>What looks into the databases of a cluster say of one extension.</summary>
/// <param name="Active">Where it is installed, by a look whose source was fresh.</param>
/// <param name="Missing">Databases that were looked into and do not have it.</param>
/// <param name="Unclear">Looks that failed, are old, or found no such database.</param>
public sealed record ExtensionSight(EquatableList<ActiveExtension> Active, EquatableList<string> Missing, EquatableList<ExtensionLook> Unclear)
{
    /// <summary>Nobody looked.</summary>
    public static readonly ExtensionSight None = new([], [], []);

    /// <param name="extension">As Postgres has it: <c>vector</c>.</param>
    public static ExtensionSight Of(EquatableList<ExtensionLook> looks, string extension)
    {
        var known = looks.Where(look => look.Extensions.IsKnown).Select(look => (look, Found: look.Extensions.Value.FirstOrDefault(one => one.Name == extension))).ToList();
        return new(
            known.Where(one => one.Found is not null).Select(one => new ActiveExtension(one.look.Database, one.Found!.Version, one.Found.Schema, one.look.Extensions.At)).ToEquatableList(),
            known.Where(one => one.Found is null).Select(one => one.look.Database).ToEquatableList(),
            looks.Where(look => !look.Extensions.IsKnown).ToEquatableList());
    }
}

/// <param name="At">When it was seen there.</param>
public sealed record ActiveExtension(string Database, string Version, string Schema, DateTimeOffset? At);
