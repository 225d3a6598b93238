using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Causes;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class VerdictsTests
{
    private static readonly GuardDescription Guard = new("window", "Window", 40);
    private static readonly Evidence Seen = new("It stands there.", "Argo CD", null);

    [Fact]
    public void What_is_allowed_asks_for_nothing()
    {
        var verdict = Guard.Allows("No window is closed", Seen);

        Assert.Equal(("window", VerdictKind.Allowed, "No window is closed.", (string?)null, Risk.Low), (verdict.Guard, verdict.Kind, verdict.Sentence, verdict.WouldAllow, verdict.Risk));
        Assert.Equal([Seen], verdict.Evidence.Items);
    }

    [Fact]
    public void What_asks_says_how_much_and_what_would_make_it_allow()
    {
        var verdict = Guard.Asks(Risk.Medium, "A window is closed", "Its end", Seen);

        Assert.Equal((VerdictKind.NeedsConfirmation, "A window is closed.", "Its end.", Risk.Medium), (verdict.Kind, verdict.Sentence, verdict.WouldAllow, verdict.Risk));
    }

    [Fact]
    public void What_is_refused_is_of_high_risk_and_says_what_would_make_it_allow()
    {
        var verdict = Guard.Refuses("A window is closed.", "Its end.");

        Assert.Equal((VerdictKind.Refused, "A window is closed.", "Its end.", Risk.High), (verdict.Kind, verdict.Sentence, verdict.WouldAllow, verdict.Risk));
    }

    [Fact]
    public void Further_evidence_comes_after_the_first()
    {
        var more = Seen with { Text = "And there." };

        Assert.Equal([Seen, more], Guard.Allows("It is so", Seen).With(more).Evidence.Items);
    }

    [Fact]
    public void Names_to_type_stand_once_and_make_it_a_high_risk()
    {
        var verdict = Guard.Asks(Risk.Medium, "It deletes", "Git").Typing(["a", "b", "a"]);

        Assert.Equal(["a", "b"], verdict.Typed.Items);
        Assert.Equal(Risk.High, verdict.Risk);
    }
}
