using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Names the commit that made the Application what it is, where its parent's Git declares it.</summary>
internal static class DeclaredCulprits
{
    /// <summary>Who set the source's filter.</summary>
    public static Culprit OfFilter(Facts facts, SourceFacts source)
    {
        const string Act = "set the filter";
        if (facts.Parent.ValueIfKnown is not { Declared: { } declared } parent)
        {
            return Unknown(Act, source.Source.RepoUrl, WhyUndeclared(facts));
        }

        return facts.DeclaredOtherwise() is { } other && other.Directory != source.Source.Directory
            ? Unknown(Act, declared.RepoUrl, $"it was set in the cluster; {parent.Name} declares {Remedies.WaysOut.Filter(other.Directory)}")
            : Of(parent, declared, Act);
    }

    /// <summary>Who made the parent's Git and the followed source differ: a commit only where the followed one is what was declared before it.</summary>
    public static Culprit OfBaseline(Facts facts, ParentFacts parent, DeclaredApplication declared)
    {
        var change = parent.SourceChange.ValueIfKnown;
        var since = change is null ? "" : $"; {parent.Name} declares {Words.Short(declared.Source.EffectiveRevision)} since {Words.Commit(change.Entry.Commit, facts.Now)}";
        var writer = facts.SourceWriter() is { } manager ? $"{Words.Cap(manager.Manager, 60)} wrote it in the cluster" : "it was changed in the cluster";
        return Unknown("changed what is followed", declared.RepoUrl, $"no commit did, {writer}{since}");
    }

    private static Culprit Of(ParentFacts parent, DeclaredApplication declared, string act)
    {
        var change = parent.SourceChange.ValueIfKnown;
        return change is null
            ? Unknown($"{act} in {declared.File}", declared.RepoUrl, parent.SourceChange.Why ?? "the history of the file was not read")
            : new Culprit($"{act} in {change.File}", declared.RepoUrl)
            {
                Commit = change.Entry.Commit,
                Revision = parent.Application?.Source.EffectiveRevision ?? "",
                OnRevision = parent.Application is null ? null : true,
                StillRight = StillRight.Before(change.Entry.Commit),
            };
    }

    private static Culprit Unknown(string act, string repoUrl, string why) => new(act, repoUrl) { Why = why };

    private static string WhyUndeclared(Facts facts) => facts.Parent switch
    {
        { ValueIfKnown: { } parent } => facts.Parent.Why ?? $"the Git of {parent.Name} was not read",
        { State: ReadingState.Absent } => "no application in Argo CD declares this one from Git",
        _ => facts.Parent.Why ?? "the parent was not read",
    };
}
