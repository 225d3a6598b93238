using DbDashboard.Core.Databases.Verdicts.Twingate;

namespace DbDashboard.Core.Databases.Kinds;

/// <summary>That a group may use a resource.</summary>
public sealed class TwingateResourceAccess() : TwingateObject("TwingateResourceAccess", "twingateresourceaccesses", "Twingate access");
