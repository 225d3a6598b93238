using DbDashboard.Core.Databases.Verdicts.Twingate;

namespace DbDashboard.Core.Databases.Kinds;

/// <summary>People who may use a resource.</summary>
public sealed class TwingateGroup() : TwingateObject("TwingateGroup", "twingategroups", "Twingate group");
