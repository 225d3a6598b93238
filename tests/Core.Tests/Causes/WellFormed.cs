using DbDashboard.Core.Causes;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>What every cause keeps to, whatever it was made from: one sentence, evidence, remedies with the safest first.</summary>
internal static class WellFormed
{
    public static void Assert(Cause cause)
    {
        Xunit.Assert.EndsWith(".", cause.Sentence);
        // A path (../base) or a tag (!!str) in the words of a tool is quoted as it stands.
        Xunit.Assert.DoesNotMatch(@"(\.\.|!)( |$)", cause.Sentence.Replace("…", ""));
        Xunit.Assert.NotEmpty(cause.Remedies.Items);
        Xunit.Assert.NotEmpty(cause.Evidence.Items);
        Xunit.Assert.All(cause.Evidence.Items, e => Xunit.Assert.NotEmpty(e.Source));
        Xunit.Assert.True(cause.Culprit is null || (cause.Culprit.Commit is null) != (cause.Culprit.Why is null), $"{cause.Id} has a commit and a reason for none, or neither");
        Xunit.Assert.All(cause.Remedies.Items, r => Xunit.Assert.EndsWith(".", r.Text));
        Agreement.Assert([cause.Sentence, .. cause.Details, .. cause.Remedies.Items.SelectMany(r => new[] { r.Text, r.Effect, r.Proof?.Sentence })]);
        Xunit.Assert.Equal(cause.Remedies.Items.Select(r => r.Safety).Order(), cause.Remedies.Items.Select(r => r.Safety));
    }
}
