namespace DbDashboard.Core.Causes.Proving;

/// <summary>Puts what was computed beside a remedy.</summary>
internal static class ProvenRemedy
{
    /// <summary>Proven only when the way holds; the proof stands there also when it shows that the way is not enough.</summary>
    public static Remedy By(this Remedy remedy, Judgement judged, WayOut way) => remedy with
    {
        Proven = judged.Holds,
        Proof = judged.Proof,
        Unproven = judged.Proof is null ? judged.Why : null,
        Preview = way.HasScenario ? way.Scenario : null,
    };
}
