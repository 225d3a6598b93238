using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Catalogue;
using static DbDashboard.Core.Tests.Actions.Catalogue.Pressed;

namespace DbDashboard.Core.Tests.Actions;

/// <summary>A worked example: at the weekend a press that acts at once says why.</summary>
public sealed class ExampleGuard : IGuard
{
    public GuardDescription Description { get; } = new("example-weekend", "Weekend", 990);

    public Verdict? Judge(GuardFacts facts)
    {
        if (!facts.Draft.ActsNow || facts.Facts.Now.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            return null;
        }

        return new(Description.Id, VerdictKind.NeedsConfirmation, $"It is {facts.Facts.Now.DayOfWeek}: few people are there to help.", "A working day.", Risk.Medium);
    }
}

public sealed class ExampleGuardTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(5, true)]
    public void Asks_at_the_weekend(int daysAfterMonday, bool asks)
    {
        var facts = Facts(Application()) with { Now = Now.AddDays(daysAfterMonday) };

        var verdict = new ExampleGuard().Judge(new() { Facts = facts, Draft = Draft(new SyncAction(), facts), Actor = new("ada", "Ada", Role.Operator) });

        Assert.Equal(asks, verdict is { Kind: VerdictKind.NeedsConfirmation });
    }
}
