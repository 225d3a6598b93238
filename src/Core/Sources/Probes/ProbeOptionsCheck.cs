namespace DbDashboard.Core.Sources.Probes;

/// <summary>Says what is wrong with the configured looks into databases: each sentence begins with the key.</summary>
public static class ProbeOptionsCheck
{
    private const int MostDatabases = 20;

    /// <summary>Empty when all is well.</summary>
    /// <param name="clusters">The names of the configured clusters; empty: none is, and any name is taken.</param>
    public static IEnumerable<string> Problems(IReadOnlyList<ProbeOptions> probes, IReadOnlyCollection<string> clusters)
    {
        var seen = new HashSet<(string, string, string)>();
        for (var index = 0; index < probes.Count; index++)
        {
            var (key, probe) = ($"{ProbeOptions.Section}:{index}", probes[index]);
            if (!seen.Add((probe.Cluster, probe.Namespace, probe.Name)))
            {
                yield return $"{key}:Name: {probe.Namespace}/{probe.Name} is listed twice; list each cluster once, with all its databases.";
            }

            foreach (var problem in Identity(probe, clusters).Concat(Ranges(probe)).Concat(Secrets(probe)))
            {
                yield return $"{key}:{problem}";
            }
        }
    }

    private static IEnumerable<string> Identity(ProbeOptions probe, IReadOnlyCollection<string> clusters)
    {
        (string Key, string Value)[] needed = [("Cluster", probe.Cluster), ("Namespace", probe.Namespace), ("Name", probe.Name), ("Username", probe.Username)];
        foreach (var (key, _) in needed.Where(one => one.Value.Length == 0))
        {
            yield return $"{key}: is missing.";
        }

        if (probe.Cluster.Length > 0 && clusters.Count > 0 && !clusters.Contains(probe.Cluster))
        {
            yield return $"Cluster: '{probe.Cluster}' is none of the configured clusters ({string.Join(", ", clusters)}).";
        }
    }

    private static IEnumerable<string> Ranges(ProbeOptions probe)
    {
        if (probe.Databases.Count is 0 or > MostDatabases)
        {
            yield return $"Databases: name 1 to {MostDatabases} databases; an extension belongs to one.";
        }

        if (probe.Port is < 1 or > 65535)
        {
            yield return $"Port: {probe.Port} is no port.";
        }

        if (probe.Seconds is < 30 or > 86400)
        {
            yield return $"Seconds: {probe.Seconds} is not between 30 and 86400.";
        }
    }

    private static IEnumerable<string> Secrets(ProbeOptions probe)
    {
        if (!File.Exists(probe.PasswordFile))
        {
            yield return $"PasswordFile: there is no file '{probe.PasswordFile}' that the dashboard can read.";
        }

        if (probe.CaFile is { } file && !File.Exists(file))
        {
            yield return $"CaFile: there is no file '{file}' that the dashboard can read.";
        }

        if (probe.Encryption == ProbeEncryption.None && probe.Address is not ("localhost" or "127.0.0.1" or "::1"))
        {
            yield return $"Encryption: None would send the password to {probe.Address} in clear; use VerifyFull or Require.";
        }
    }
}
