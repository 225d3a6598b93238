using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>The same press again waits 30 s, so that the first one's work is seen; after three failures within ten minutes a reason is wanted.</summary>
public sealed class CoolDownGuard : IGuard
{
    private const int ManyFailures = 3;

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FailuresCountFor = TimeSpan.FromMinutes(10);

    public GuardDescription Description { get; } = new("cool-down", "Time to look", 160);

    public Verdict? Judge(GuardFacts facts)
    {
        var now = facts.Facts.Now;
        if (facts.Recent.Items.FirstOrDefault(r => r.Action == facts.Draft.Action.Id && WasSent(r) && now - r.At < Wait && !IsUndoOf(facts, r)) is { } last)
        {
            var left = (int)Math.Ceiling((last.At + Wait - now).TotalSeconds);
            return Description.Refuses($"{last.Title} by {Words.Cap(last.By, 60)} ended {Words.Age(now, last.At)} ({last.State.ToString().ToLowerInvariant()}): look at what came of it first", $"{left} s from now", Evidence(last));
        }

        var failed = facts.Recent.Items.Where(r => r.State == ActionState.Failed && now - r.At < FailuresCountFor).ToList();
        return failed.Count >= ManyFailures
            ? Description.Asks(Risk.Medium, $"{failed.Count} presses on {facts.Name()} failed within {FailuresCountFor.TotalMinutes:0} min, the last {Words.Age(now, failed[0].At)}: another may too", $"{FailuresCountFor.TotalMinutes:0} min without a failure", [.. failed.Take(5).Select(Evidence)])
            : Description.Allows($"The same was not pressed on {facts.Name()} within {Wait.TotalSeconds:0} s", new Evidence($"{Words.Count(facts.Recent.Count, "press", "presses")} within the last hour.", "Activity", now));
    }

    private static bool WasSent(ActionRecord record) => record.State is ActionState.Succeeded or ActionState.Failed or ActionState.Terminated or ActionState.Unverified;

    // Taking a press back does not wait; that it is one is not believed, but compared with the undo of that press.
    private static bool IsUndoOf(GuardFacts facts, ActionRecord record) => facts.Draft.Ask is var ask && ask.Parameter(ParameterNames.UndoOf) == record.Id.Value
        && record.Plan?.Draft.Undo is { } undo && undo.Action == ask.Action && ask.Parameters.Items.ToHashSet().SetEquals(undo.Parameters.Items);

    private static Evidence Evidence(ActionRecord record) => new($"{record.Title}: {record.State}. {Words.Cap(record.Sentence, 200)}", "Activity", record.At);
}
