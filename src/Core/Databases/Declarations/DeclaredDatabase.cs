using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Declarations;

/// <summary>A database that Git declares for one application on one branch.</summary>
/// <param name="Key">With the namespace that it gets there.</param>
/// <param name="Json">The manifest.</param>
public sealed record DeclaredDatabase(ApplicationKey Application, ResourceKey Key, Declaration Declaration, string Json);
