namespace DbDashboard.Core.Sources.Git;

/// <summary>Why a Git question has no answer.</summary>
public enum GitFailure
{
    /// <summary>The object, ref or repository does not exist there.</summary>
    Missing,

    /// <summary>Everything was there, and the answer is that there is none.</summary>
    NoneSuch,

    /// <summary>The question itself is not allowed: a path that leaves the repository, a revision that is no commit id, an address outside the allow-list.</summary>
    Refused,

    /// <summary>A limit was hit; what lies beyond it is unknown.</summary>
    TooBig,

    /// <summary>The mirror on disk is broken.</summary>
    Damaged,

    /// <summary>The remote did not answer.</summary>
    Unreachable,

    /// <summary>The remote refused our credentials, or asked for some.</summary>
    Denied,

    /// <summary>The deadline passed.</summary>
    TooSlow,

    /// <summary>The git process ended when it should not have.</summary>
    Ended,

    /// <summary>Git said something else; its own words are in the message.</summary>
    Other,
}
