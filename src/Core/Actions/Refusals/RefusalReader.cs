using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Refusals;

/// <summary>Understands Argo CD's refusals, of all its versions: status and words to a kind and a sentence. Pure.</summary>
public static class RefusalReader
{
    private static readonly Func<RefusedCall, Refusal?>[] Readers =
    [
        AccessRefusals.SignIn,
        OperationRefusals.Window,
        AccessRefusals.Rights,
        AccessRefusals.Project,
        OperationRefusals.Running,
        OperationRefusals.NothingRunning,
        OperationRefusals.AutoSync,
        OperationRefusals.Deleting,
        OperationRefusals.SwitchedOff,
        PatchRefusals.Changed,
        PatchRefusals.Conflict,
        PatchRefusals.Malformed,
        SourceRefusals.Revision,
        SourceRefusals.Repository,
        SourceRefusals.Rendering,
        SourceRefusals.Spec,
        AbsenceRefusals.Gone,
        CallRefusals.Transport,
    ];

    public static Refusal Of(ArgoCdWrite write, ArgoCdWriteOutcome.Refused refused) => Of(RefusedCall.Of(write, refused));

    public static Refusal Of(RefusedCall call)
    {
        foreach (var read in Readers)
        {
            if (read(call) is { } refusal)
            {
                return refusal;
            }
        }

        return new("not-understood", RefusalKind.NotUnderstood, $"Argo CD refused to {call.Verb} {call.Application} in words that are not known here (HTTP {call.Status}): {call.Quoted}");
    }
}
