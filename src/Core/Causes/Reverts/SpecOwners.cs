using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Reverts;

/// <summary>Who else writes an application's spec.</summary>
/// <param name="Parent">What the parent application declares; absent when nothing manages it.</param>
/// <param name="Set">The ApplicationSet that owns it; absent when none does, or when it is gone.</param>
public sealed record SpecOwners(Reading<DeclaredByParent> Parent, Reading<ApplicationSet> Set)
{
    public static SpecOwners Of(Facts facts) => new(DeclaredByParent.Read(facts.Application, facts.Parent, facts.Now), facts.Set);
}
