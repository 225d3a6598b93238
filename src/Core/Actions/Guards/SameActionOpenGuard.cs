using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>One press at a time on an application. A brake waits only for the very same brake that is on its way.</summary>
public sealed class SameActionOpenGuard : IGuard
{
    /// <summary>A brake that is at the same step for longer hangs, or Argo CD cannot be read: pressing it again does no harm, waiting may.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(30);

    public GuardDescription Description { get; } = new("same-action-open", "No other press is open", 150, HoldsForBrakes: true);

    public Verdict? Judge(GuardFacts facts)
    {
        var open = facts.Open.Items.FirstOrDefault(record => Stops(facts.Draft.Action.Id, facts.Draft.Action.IsBrake, record, facts.Facts.Now));
        if (open is null)
        {
            return facts.Open.Items.FirstOrDefault() is { } other
                ? Description.Allows($"A brake does not wait: {Text(facts, other)} is open", Evidence(other))
                : Description.Allows($"No other press on {facts.Name()} is open", new Evidence("No open action.", "Activity", facts.Facts.Now));
        }

        return Description.Refuses(
            $"{Text(facts, open)} is open",
            open.State == ActionState.Unknown ? "The evidence of what became of it, which is looked for now" : "Its end",
            Evidence(open));
    }

    /// <summary>Whether a press of <paramref name="action"/> has to wait for the open one.</summary>
    internal static bool Stops(string action, bool isBrake, ActionRecord open, DateTimeOffset now) => !isBrake
        || (open.Action == action && now - open.At < OnItsWay && open.State is ActionState.Armed or ActionState.Confirmed or ActionState.Sent or ActionState.Accepted);

    private static string Text(GuardFacts facts, ActionRecord open) =>
        $"{open.Title} by {Words.Cap(open.By, 60)}, pressed {Words.Age(facts.Facts.Now, open.ConfirmedAt ?? open.At)} and {open.State.ToString().ToLowerInvariant()},";

    private static Evidence Evidence(ActionRecord open) => new($"{open.Id}: {open.State}.", "Activity", open.At);
}
