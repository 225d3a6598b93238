using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Catalogue;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using static DbDashboard.Core.Tests.Actions.Catalogue.Pressed;

namespace DbDashboard.Core.Tests.Actions.Planning;

public sealed class PlanHashTests
{
    private static readonly Confirmation Press = new(Risk.Low, false, [], null, "Sync");
    private static readonly WhatIfResult Effects = new(new(), true, true, null, [new(new("", "ConfigMap", "n", "a"), EffectKind.Changed, "", false)], [], [], Now);

    [Fact]
    public void The_same_state_has_the_same_hash_whatever_the_id_and_the_time() =>
        Assert.Equal(Hash(Facts(Application())), Hash(Facts(Application()) with { Now = Now.AddMinutes(1) }, id: new("other")));

    [Fact]
    public void Everything_that_it_is_bound_to_changes_it()
    {
        var facts = Facts(Application());
        string[] hashes =
        [
            Hash(facts),
            Hash(Facts(Application(policy: """{"automated":{}}"""))),
            Hash(facts with { Heads = ["ffffffffffffffffffffffffffffffffffffffff"] }),
            Hash(Facts(Application(status: """{"resources":[{"kind":"ConfigMap","name":"a","status":"OutOfSync"}]}"""))),
            Hash(facts, Effects with { Effects = [] }),
            Hash(facts, Effects with { Known = false }),
            Hash(facts, Effects with { Effects = [Effects.Effects[0] with { Kind = EffectKind.Deleted }] }),
            Hash(facts, Effects with { Effects = [Effects.Effects[0] with { Via = Key }] }),
            Hash(facts, (WhatIfResult?)null),
            Hash(facts, confirmation: Press with { Typed = ["postgres"] }),
            Hash(facts, prune: true),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    private static string Hash(ActionFacts facts, WhatIfResult? effects, Confirmation? confirmation = null, bool prune = false, ActionId? id = null)
    {
        var draft = new SyncAction().Prepare(Ask("sync", ("prune", prune ? "true" : "false")), facts, id ?? Id).Draft!;
        return PlanHash.Of(draft, facts, effects, confirmation ?? Press);
    }

    private static string Hash(ActionFacts facts, Confirmation? confirmation = null, bool prune = false, ActionId? id = null) => Hash(facts, Effects, confirmation, prune, id);
}
