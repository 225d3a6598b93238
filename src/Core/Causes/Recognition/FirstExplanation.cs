namespace DbDashboard.Core.Causes.Recognition;

/// <summary>One message, one cause: of several causes that account for a message the first in the decision order stays.</summary>
internal static class FirstExplanation
{
    /// <param name="causes">In decision order.</param>
    public static IReadOnlyList<Cause> Of(IEnumerable<Cause> causes)
    {
        var owner = new Dictionary<string, string>();
        var kept = new List<Cause>();
        foreach (var cause in causes)
        {
            var own = cause.Explained.Items.Where(text => owner.GetValueOrDefault(text, cause.Id) == cause.Id).ToList();
            if (cause.Explained.Count == 0 || own.Count > 0)
            {
                own.ForEach(text => owner[text] = cause.Id);
                kept.Add(cause);
            }
        }

        return kept;
    }
}
