using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Why;

/// <summary>The commit that made a cause, in one line.</summary>
/// <param name="At">When it was made; null when no commit is known.</param>
/// <param name="Link">The commit on the Git host; null when there is no address.</param>
public sealed record CulpritView(string Sentence, DateTimeOffset? At, LinkOut? Link)
{
    public static CulpritView? From(Culprit? culprit, GitHostLinks hosts) =>
        culprit is null ? null : new(CulpritWords.Sentence(culprit), culprit.Commit?.At, hosts.To(culprit.Link));
}
