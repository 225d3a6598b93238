namespace DbDashboard.Sandbox.Git;

/// <summary>A person who commits.</summary>
public sealed record GitAuthor(string Name, string Email)
{
    public override string ToString() => $"{Name} <{Email}>";
}
