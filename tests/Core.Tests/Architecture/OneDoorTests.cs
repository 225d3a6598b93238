namespace DbDashboard.Core.Tests.Architecture;

/// <summary>Pages, REST and the hub have one door to what is known: what the person who asks may see of it.</summary>
public sealed class OneDoorTests
{
    /// <summary>These hold everything, for everybody.</summary>
    private static readonly string[] Whole = ["ExplanationStore", "SnapshotStore", "SharedInventory", "DeclarationStore"];

    private static readonly string[] MayKnow =
    [
        "src/Dashboard/Features/Databases/SharedInventory.cs",

        // What was declared, to bring back a database whose loss the person sees.
        "src/Dashboard/Api/LossEndpoint.cs",
        "src/Dashboard/Features/Databases/LossCard.razor.cs",
        "src/Dashboard/Security/LogRight.cs",
        "src/Dashboard/Security/Seen.cs",
        "src/Dashboard/Security/SeenInventory.cs",
        "src/Dashboard/Security/SeenLosses.cs",
        "src/Dashboard/Shared/Live/LiveFeed.cs",
        "src/Dashboard/Shared/Live/PagesRegistration.cs",
    ];

    [Fact]
    public void Nothing_is_shown_that_was_not_trimmed_to_the_person()
    {
        var know = SourceTree.Of("src/Dashboard").Concat(SourceTree.Of("src/Dashboard", ".razor"))
            .Where(file => !file.Path.StartsWith("src/Dashboard/Composition/", StringComparison.Ordinal) && Whole.Any(store => file.Text.Contains(store, StringComparison.Ordinal)))
            .Select(file => file.Path);

        Assert.Empty(know.Except(MayKnow));
    }
}
