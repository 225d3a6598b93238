using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Why;

/// <summary>The commit that made a cause, in one line beside the cause's own sentence.</summary>
/// <param name="At">When it was made; null when no commit is known.</param>
/// <param name="Link">The commit on the Git host; null when there is no address.</param>
public sealed record CulpritView(CulpritLine Line, DateTimeOffset? At, LinkOut? Link)
{
    public static CulpritView? From(Cause cause, GitHostLinks hosts) =>
        cause.Culprit is not { } culprit ? null : new(CulpritWords.Beside(culprit, cause.Sentence), culprit.Commit?.At, hosts.To(culprit.Link));
}
