using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.WhatIf;

internal sealed class NoApplications : IKnownApplications
{
    public Application? Find(ApplicationKey key) => null;

    public IEnumerable<Application> Of(string instance) => [];
}

internal sealed class TheseApplications(params Application[] applications) : IKnownApplications
{
    public Application? Find(ApplicationKey key) => applications.FirstOrDefault(a => a.Key == key);

    public IEnumerable<Application> Of(string instance) => applications.Where(a => a.Key.Instance == instance);
}
