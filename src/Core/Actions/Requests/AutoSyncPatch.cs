using System.Text.Json.Nodes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Requests;

/// <summary>Switches auto-sync by <c>automated.enabled</c>: prune and self-heal stay what they are, for the way back.</summary>
public static class AutoSyncPatch
{
    internal const string Policy = "/spec/syncPolicy";
    internal const string Automated = $"{Policy}/automated";

    private const string Enabled = $"{Automated}/enabled";

    /// <summary>
    /// The brake. It tests only the identity and that it is on: whatever else changed in between, it must still brake. Argo CD
    /// before 3.1 answers 200 and stays on: see <see cref="AutoSyncEcho"/>.
    /// </summary>
    public static RequestDraft Off(FreshApplication application)
    {
        var spec = SpecNodes.Parse(application.Spec);
        return spec.IsAutoSyncOn()
            ? new TwoWayPatch().Keep("/metadata/uid", application.Application.Uid).Change(Enabled, spec.Automated().At("enabled"), false).ToRequest()
            : new RequestDraft.Impossible("Auto-sync is off already.");
    }

    /// <summary>Everything that it would deploy from is tested: switching on deploys at once.</summary>
    /// <param name="block">What auto-sync may do when the application has no <c>automated</c> block; else not used.</param>
    public static RequestDraft On(FreshApplication application, AutomatedPolicy? block = null)
    {
        var spec = SpecNodes.Parse(application.Spec);
        if (spec.IsAutoSyncOn())
        {
            return new RequestDraft.Impossible("Auto-sync is on already.");
        }

        var patch = Identity(application);
        foreach (var member in (string[])["project", "source", "sources", "destination", "syncPolicy"])
        {
            patch.Forward.Test($"/spec/{member}", spec[member]);
        }

        if (spec.Automated() is { } known)
        {
            return patch.Change(Enabled, known.At("enabled"), true).ToRequest();
        }

        return block is null
            ? new RequestDraft.Impossible("The application has no automated block: choose whether auto-sync may prune and self-heal.")
            : WithBlock(patch, spec["syncPolicy"], BlockOf(block)).ToRequest();
    }

    /// <summary>Takes the block away as a whole: the brake where <c>enabled</c> is not known. The undo puts it back as it was.</summary>
    public static RequestDraft Remove(FreshApplication application)
    {
        var spec = SpecNodes.Parse(application.Spec);
        if (spec.Automated() is not { } block)
        {
            return new RequestDraft.Impossible("Auto-sync is off already.");
        }

        var patch = Identity(application);
        patch.Forward.Test(Automated, block).Put(Automated, null);
        // Argo CD drops a policy that holds nothing else.
        _ = spec["syncPolicy"] is JsonObject { Count: 1 } policy
            ? patch.Back.Test(Policy, null).Put(Policy, policy)
            : patch.Back.Test(Automated, null).Put(Automated, block);
        return patch.ToRequest();
    }

    private static TwoWayPatch Identity(FreshApplication application) => new TwoWayPatch().Keep("/metadata/uid", application.Application.Uid);

    private static TwoWayPatch WithBlock(TwoWayPatch patch, JsonNode? policy, JsonObject block)
    {
        foreach (var member in (string[])["enabled", "prune", "selfHeal", "allowEmpty"])
        {
            patch.Back.Test($"{Automated}/{member}", block[member]);
        }

        var isThere = policy is not null;
        patch.Forward.Put(isThere ? Automated : Policy, isThere ? block : new JsonObject { ["automated"] = block });
        patch.Back.Put(isThere ? Automated : Policy, null);
        return patch;
    }

    private static JsonObject BlockOf(AutomatedPolicy policy)
    {
        var block = new JsonObject();
        foreach (var (member, isSet) in new[] { ("prune", policy.Prune), ("selfHeal", policy.SelfHeal), ("allowEmpty", policy.AllowEmpty) })
        {
            if (isSet)
            {
                block[member] = true;
            }
        }

        return block;
    }
}
