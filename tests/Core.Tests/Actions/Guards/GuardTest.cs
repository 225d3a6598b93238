using DbDashboard.Core.Actions;

namespace DbDashboard.Core.Tests.Actions.Guards;

/// <summary>Asks one guard.</summary>
/// <typeparam name="T">The guard.</typeparam>
public abstract class GuardTest<T>
    where T : IGuard, new()
{
    internal static Verdict? Judge(GuardFacts facts) => new T().Judge(facts);

    internal static VerdictKind? Kind(GuardFacts facts) => Judge(facts)?.Kind;

    internal static Verdict Refused(GuardFacts facts) => Of(facts, VerdictKind.Refused);

    internal static Verdict Asks(GuardFacts facts) => Of(facts, VerdictKind.NeedsConfirmation);

    internal static Verdict Allowed(GuardFacts facts) => Of(facts, VerdictKind.Allowed);

    private static Verdict Of(GuardFacts facts, VerdictKind kind)
    {
        var verdict = Judge(facts) ?? throw new InvalidOperationException("The guard says nothing.");
        return verdict.Kind == kind ? verdict : throw new InvalidOperationException($"{verdict.Kind}: {verdict.Sentence}");
    }
}
