using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Dashboard.Composition;

/// <summary>The applications of the present snapshot, for effects that go from a parent into its children.</summary>
public sealed class ApplicationsInSnapshot(SnapshotStore store) : IKnownApplications
{
    public Application? Find(ApplicationKey key) => store.Current.Applications.GetValueOrDefault(key);

    public IEnumerable<Application> Of(string instance) => store.Current.Applications.Values.Where(a => a.Key.Instance == instance);
}
