namespace DbDashboard.Core.Model;

/// <param name="Author">Name as written in the commit (untrusted text).</param>
/// <param name="Subject">First line of the message.</param>
public sealed record GitCommit(string Id, string Author, string AuthorEmail, DateTimeOffset At, string Subject, EquatableList<string> Parents)
{
    public string ShortId => Id.Length > 7 ? Id[..7] : Id;
}
