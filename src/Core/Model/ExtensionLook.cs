namespace DbDashboard.Core.Model;

/// <summary>What a read-only look into one database of a PostgreSQL cluster found.</summary>
/// <param name="Database">The database inside the cluster: an extension belongs to one.</param>
/// <param name="Extensions">All that are installed there, by name; absent when there is no such database.</param>
public sealed record ExtensionLook(string Database, Reading<EquatableList<InstalledExtension>> Extensions);

/// <param name="Name">As Postgres has it: <c>vector</c>.</param>
/// <param name="Version">The version that is installed: <c>0.8.0</c>.</param>
/// <param name="Schema">Where its objects are.</param>
public sealed record InstalledExtension(string Name, string Version, string Schema);
