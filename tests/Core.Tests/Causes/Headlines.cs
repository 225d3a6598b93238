using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>What an explanation says first.</summary>
internal static class Headlines
{
    /// <summary>This cause, in these words.</summary>
    public static void HasHeadline(this Explanation explanation, string id, string sentence)
    {
        Assert.Equal(id, explanation.Headline!.Id);
        Assert.Equal(sentence, explanation.Headline.Sentence);
    }

    /// <summary>This cause, and the other one is not said at all.</summary>
    public static void HasHeadlineInsteadOf(this Explanation explanation, string silent, string id)
    {
        Assert.Equal(id, explanation.Headline!.Id);
        Assert.False(explanation.Says(silent));
    }
}
