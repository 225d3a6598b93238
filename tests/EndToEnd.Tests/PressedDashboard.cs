namespace DbDashboard.EndToEnd.Tests;

/// <summary>Classes that change one dashboard between them, each test on applications of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PressedDashboard : ICollectionFixture<PressHost>
{
    public const string Name = "A dashboard that is pressed";
}
