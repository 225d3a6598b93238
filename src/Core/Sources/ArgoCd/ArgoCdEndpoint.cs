using DbDashboard.Core.Sources.ArgoCd.Writes;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>One configured instance and the way to ask it.</summary>
/// <param name="ConfigurationKey">Where it is configured (<c>ArgoCd:Instances:0</c>), for texts that say what to do.</param>
/// <param name="TokenFile">Empty when the token stands in the configuration.</param>
public sealed record ArgoCdEndpoint(string Name, string Url, string ConfigurationKey, string TokenFile, IArgoCdApi Api, IArgoCdWriteApi Writes);
