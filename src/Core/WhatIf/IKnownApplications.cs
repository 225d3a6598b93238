using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>The applications that we know of, to follow effects from a parent into its children.</summary>
public interface IKnownApplications
{
    Application? Find(ApplicationKey key);

    /// <summary>All applications of one Argo CD instance.</summary>
    IEnumerable<Application> Of(string instance);
}
