using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>The application follows what its parent's Git declares. What leaves that, or acts while it is left, wants a reason.</summary>
public sealed class OffBaselineGuard : IGuard
{
    public GuardDescription Description { get; } = new("off-baseline", "On its baseline", 130);

    public Verdict? Judge(GuardFacts facts)
    {
        if (facts.Application is not { Sources.Count: 1 } application || !(facts.IsSync() || facts.IsPatch()) || ParentDeclares.Read(facts).ValueIfKnown is not { } parent)
        {
            return null;
        }

        var (before, after) = (application.Source, SpecAfter.Of(facts)?.Source ?? application.Source);
        return (ParentQuestions.IsSame(parent.Source, before), ParentQuestions.IsSame(parent.Source, after)) switch
        {
            (_, true) => Description.Allows($"{facts.Name()} follows {Text(after, parent)}, as {parent.Name} declares", parent.Evidence),
            (true, false) => Asks(facts, parent, $"It takes {facts.Name()} off its baseline, from {parent.SourceBeside(after)} to {Text(after, parent)}"),
            _ => Asks(facts, parent, $"{facts.Name()} {(before == after ? "follows" : "will follow")} {Text(after, parent)}, and {parent.Name} declares {parent.SourceBeside(after)}"),
        };
    }

    private Verdict Asks(GuardFacts facts, DeclaredByParent parent, string sentence) =>
        Description.Asks(Risk.Medium, sentence, $"{parent.Change}, or {facts.Name()} back on {parent.SourceBeside(facts.Application!.Source)}", parent.Evidence, facts.Read($"spec.source: {Text(facts.Application!.Source, parent)}."));

    private static string Text(ApplicationSource source, DeclaredByParent parent) => $"{SourceWords.Place(source, parent.Source)} with {WaysOut.Filter(source.Directory)}";
}
