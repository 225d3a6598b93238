using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Requests;

/// <summary>Whether a brake braked, read from Argo CD's echo of it. A closed set.</summary>
public abstract record AutoSyncEcho
{
    /// <summary>Auto-sync is off.</summary>
    public sealed record Off : AutoSyncEcho;

    /// <summary>Argo CD answered 200 and dropped <c>enabled</c>, as 2.14 does: auto-sync is on. The block has to go as a whole.</summary>
    /// <param name="Next">The next write to send, with the block for its undo.</param>
    /// <param name="NextSpec">The same as a whole spec, for when patches are refused because the application does not validate.</param>
    /// <param name="Block">The block as it was, JSON text.</param>
    public sealed record Dropped(RequestDraft.Ready Next, string NextSpec, string Block) : AutoSyncEcho;

    /// <summary>The echo says that it is on, though this Argo CD knows <c>enabled</c>: somebody switched it on in the same moment.</summary>
    public sealed record OnAgain : AutoSyncEcho;

    /// <summary>The answer carried no spec: read it back.</summary>
    public sealed record NotSaid : AutoSyncEcho;

    /// <param name="before">As read before the brake.</param>
    /// <param name="echo">The spec in the answer; null when it carried none.</param>
    public static AutoSyncEcho Of(FreshApplication before, string? echo)
    {
        if (echo is null)
        {
            return new NotSaid();
        }

        var spec = SpecNodes.Parse(echo);
        if (!spec.IsAutoSyncOn())
        {
            return new Off();
        }

        var now = before with { Spec = echo };
        return spec.Automated().Flag("enabled") is null && AutoSyncPatch.Remove(now) is RequestDraft.Ready next && AutoSyncSpec.Without(now) is { } without
            ? new Dropped(next, without, (SpecNodes.Parse(before.Spec).Automated() ?? spec.Automated()!).ToJsonString())
            : new OnAgain();
    }
}
