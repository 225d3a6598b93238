using System.Security.Cryptography;
using System.Text;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>
/// SHA-256 over everything that a plan was computed from and says: the ask, the application's identity, spec and resources,
/// the commits, the effects, and what has to be confirmed. Not its resourceVersion: Argo CD's own status writes move that.
/// </summary>
internal static class PlanHash
{
    public static string Of(ActionDraft draft, ActionFacts facts, WhatIfResult? effects, Confirmation confirmation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in Parts(draft, facts, effects, confirmation))
        {
            // The length goes in front, so that no two lists of parts read the same.
            var bytes = Encoding.UTF8.GetBytes(part ?? "\0");
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string?> Parts(ActionDraft draft, ActionFacts facts, WhatIfResult? effects, Confirmation confirmation) =>
    [
        draft.Ask.Target.ToString(),
        draft.Ask.Action,
        .. draft.Ask.Parameters.Items.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => new[] { p.Key, p.Value }),
        draft.Trail.Uid,
        facts.Application.ValueIfKnown?.Spec,
        .. draft.Trail.Changes.Items.SelectMany(c => new[] { c.Path, c.Before, c.After }),
        .. draft.Trail.Revisions,
        draft.Trail.OperationStartedAt?.ToString("O"),
        .. Resources(facts),
        .. Effects(effects),
        confirmation.Risk.ToString(),
        .. confirmation.Typed,
    ];

    private static IEnumerable<string> Resources(ActionFacts facts) => facts.Application.ValueIfKnown?.Application is not { } application
        ? []
        : application.Resources.Items.OrderBy(r => r.Key).Select(r => $"{r.Key.Group}/{r.Key.Kind}/{r.Key.Namespace}/{r.Key.Name} {r.Status} {application.WouldPrune(r)}");

    private static IEnumerable<string> Effects(WhatIfResult? effects) => effects is null
        ? ["none"]
        : effects.Effects.Items.Where(e => e.Kind != EffectKind.Unchanged)
            .Select(e => $"{e.Kind} {e.Key.Group}/{e.Key.Kind}/{e.Key.Namespace}/{e.Key.Name} {e.Via}")
            .Order(StringComparer.Ordinal)
            .Prepend($"{effects.Known} {effects.Proven}");
}
