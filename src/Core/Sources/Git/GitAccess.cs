namespace DbDashboard.Core.Sources.Git;

/// <summary>What every contact with a host needs.</summary>
internal sealed record GitAccess(GitCommandLine Git, AddressGuard Guard, IEnumerable<GitCredential> Credentials);
