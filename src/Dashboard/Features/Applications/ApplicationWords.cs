using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>What a row says in full where its cells are too narrow.</summary>
public static class ApplicationWords
{
    /// <summary>The title of the headline, its sentence, and how many causes there are beside it.</summary>
    public static string Why(ApplicationRowView row)
    {
        var more = row.MoreCauses switch { 0 => null, 1 => "and 1 further cause", var many => $"and {many} further causes" };
        string?[] parts = [row.Cause.Word, row.Sentence, more];
        return Untrusted.Message(string.Join('\n', parts.OfType<string>()));
    }
}
