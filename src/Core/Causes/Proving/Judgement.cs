namespace DbDashboard.Core.Causes.Proving;

/// <summary>What computing a way out came to.</summary>
/// <param name="Proof">Null when it could not be computed.</param>
/// <param name="Why">Why it could not be computed; null when it was.</param>
public sealed record Judgement(Proof? Proof, string? Why)
{
    public bool Holds => Proof is { Holds: true };
}
