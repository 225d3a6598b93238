namespace DbDashboard.Core.Sources.Git;

/// <summary>One sentence that says what happened and, where there is something to do, what. Free of credentials.</summary>
public sealed class GitException(GitFailure failure, string message) : Exception(message)
{
    public GitFailure Failure { get; } = failure;
}
