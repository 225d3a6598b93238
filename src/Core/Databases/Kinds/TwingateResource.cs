using DbDashboard.Core.Databases.Verdicts.Twingate;

namespace DbDashboard.Core.Databases.Kinds;

/// <summary>An address that Twingate lets people reach.</summary>
public sealed class TwingateResource() : TwingateObject("TwingateResource", "twingateresources", "Twingate resource");
