using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>The controller decides when it compares; what it has not looked at for long it does not act on.</summary>
internal sealed class ComparedGate : IAutoSyncGate
{
    public Gate Judge(Facts facts)
    {
        var application = facts.Application;
        if (application.ReconciledAt is not { } at)
        {
            return new(GateId.Compared, GateState.Unknown, "when Argo CD compared it last is not known", facts.Seen("No status.reconciledAt", "status.reconciledAt"));
        }

        var evidence = facts.Seen($"Compared {Words.Age(facts.Now, at)}", "status.reconciledAt", at);
        return facts.ArgoCd is { State: not SourceState.Live } source
            ? new(GateId.Compared, GateState.Unknown, $"what Argo CD did since is not known: {source.Why ?? "it does not answer"}", evidence)
            : Comparisons.IsOverdue(facts)
                ? new(GateId.Compared, GateState.Unknown, $"Argo CD compared it last {Words.Age(facts.Now, at)}; it usually does every 2 to 3 min", evidence)
                : new(GateId.Compared, GateState.Passed, $"Argo CD compared it {Words.Age(facts.Now, at)}", evidence);
    }
}
