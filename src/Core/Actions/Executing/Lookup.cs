using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>What was found of a request whose answer is not known.</summary>
/// <param name="Trace">Null when Argo CD did not answer often enough to say.</param>
internal sealed record Found(Trace? Trace, string Sentence);

/// <summary>Ends an unknown outcome by evidence: reads, and never sends.</summary>
internal sealed class Lookup(IArgoCdWrites argoCd, TimeProvider time)
{
    public static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromMinutes(10);

    public async Task<Found> FindAsync(ActionTrail trail, string project, CancellationToken cancellationToken)
    {
        var action = ActionSet.Actions[trail.Ask.Action];
        var until = time.GetUtcNow() + GiveUpAfter;
        for (var absent = 0; time.GetUtcNow() < until; await Task.Delay(Between, time, cancellationToken))
        {
            var now = await argoCd.ReadApplicationAsync(trail.Ask.Target, project, cancellationToken);
            if (now.State is ReadingState.Absent)
            {
                return new(Trace.Overwritten, "The application does not exist any more.");
            }

            if (!now.IsKnown)
            {
                continue;
            }

            var trace = now.Value.Application.Uid == trail.Uid ? action.Trace(trail, now.Value) : Trace.Overwritten;
            absent = trace == Trace.NotFound ? absent + 1 : 0;
            if (trace != Trace.NotFound || absent == 2)
            {
                return new(trace, Words(trace, trail));
            }
        }

        return new(null, $"Argo CD did not answer for {GiveUpAfter.TotalMinutes:0} minutes, so it could not be seen whether it was done.");
    }

    private static string Words(Trace trace, ActionTrail trail) => trace switch
    {
        Trace.Found => "Reading back shows that Argo CD did it.",

        // A parent application or another person may have been faster than the reads.
        Trace.NotFound when trail.Changes.Count > 0 => $"There is no trace of it: two reads {Between.TotalSeconds:0} s apart show the fields as they were before, so it was not done, or was put back at once. It can be planned again.",
        Trace.NotFound => $"It was not done: two reads {Between.TotalSeconds:0} s apart show no trace of it. It can be planned again.",
        _ => "Something else was done since; whether this was done cannot be seen any more.",
    };
}
