using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>Argo CD does one operation of an application at a time: a sync waits, and terminate needs one.</summary>
public sealed class OperationRunningGuard : IGuard
{
    public GuardDescription Description { get; } = new("operation-running", "Operation in progress", 30, HoldsForBrakes: true);

    public Verdict? Judge(GuardFacts facts) => facts switch
    {
        { Application: null } or { Draft.Write: ArgoCdWrite.Refresh } => null,
        _ => RunningOperation.Of(facts.Application) is { } running ? Running(facts, running) : Idle(facts),
    };

    private Verdict Idle(GuardFacts facts)
    {
        var evidence = facts.Read("operation is absent, and the last one has ended.");
        if (facts.Draft.Write is not ArgoCdWrite.Terminate)
        {
            return Description.Allows($"No operation of {facts.Name()} is in progress", evidence);
        }

        // A brake works from what is there: an old list is no reason to stop it.
        return facts.Facts.Application.IsKnown
            ? Description.Refuses($"There is nothing to terminate: no operation of {facts.Name()} is in progress", "An operation that runs", evidence)
            : Description.Asks(Risk.Medium, $"Whether an operation of {facts.Name()} runs now is not known: {Words.Cap(facts.Facts.Application.Why ?? "it was not read", 200)}", "An answer of Argo CD for the application", evidence);
    }

    private Verdict Running(GuardFacts facts, RunningOperation running)
    {
        var (text, evidence) = (running.Text(facts.Facts.Now), Evidence(facts, running));
        return facts.Draft.Write switch
        {
            ArgoCdWrite.Sync => Description.Refuses($"{text} is in progress, and Argo CD does one at a time", "Its end, or Terminate", evidence),
            ArgoCdWrite.Terminate when IsAnother(facts, running) => Description.Refuses($"The operation that was to be terminated has ended; {Lower(text)} is in progress now", "A plan for this one", evidence),
            ArgoCdWrite.Terminate when running.IsTerminating => Description.Allows($"{text} is being terminated already; asking again does no harm", evidence),
            ArgoCdWrite.Terminate => Description.Allows($"{text} is in progress; what it has applied so far stays", evidence),
            _ when facts.Draft.Action.IsBrake => Description.Allows($"{text} is in progress and goes on: only Terminate ends it", evidence),
            _ => Description.Asks(Risk.Medium, $"{text} is in progress; what is changed now may or may not be part of it", "Its end, or Terminate", evidence),
        };
    }

    // An operation that is tried again may be begun anew; it is the same one.
    private static bool IsAnother(GuardFacts facts, RunningOperation running) =>
        (facts.Plan?.Draft ?? facts.Draft).Trail.OperationStartedAt is { } planned && running.Since is { } since && since > planned && running.Retries == 0;

    private static Evidence Evidence(GuardFacts facts, RunningOperation running) =>
        facts.Read(running.Since is { } at ? $"status.operationState: {(running.IsTerminating ? "Terminating" : "Running")} since {at:u}." : "operation is set, and status.operationState is not Running.");

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
