namespace DbDashboard.Core.Sources.Git;

/// <summary>How far a repository may be trusted to lie where it says.</summary>
internal enum Permission
{
    /// <summary>Not read: its place is not listed.</summary>
    None,

    /// <summary>Argo CD reads it; we do when it has a public address.</summary>
    ListedByArgoCd,

    /// <summary>Written out in <c>Git:AllowedHosts</c>.</summary>
    Configured,
}
