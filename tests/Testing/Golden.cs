namespace DbDashboard.Testing;

/// <summary>Holds a text to a file of the tree; <c>UPDATE_GOLDEN=1</c> rewrites the file instead.</summary>
public static class Golden
{
    /// <summary>Null when they agree; else what to do.</summary>
    /// <param name="file">From the repository's root: <c>docs/causes.md</c>.</param>
    public static string? Difference(string file, string actual)
    {
        var path = Path.Combine(TestTree.Root, file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return null;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        return expected == actual ? null : $"{file} differs {First(expected.Split('\n'), actual.Split('\n'))}; look at it and run again with UPDATE_GOLDEN=1";
    }

    private static string First(string[] expected, string[] actual)
    {
        var line = Enumerable.Range(0, Math.Max(expected.Length, actual.Length)).First(i => expected.ElementAtOrDefault(i) != actual.ElementAtOrDefault(i));
        return $"in line {line + 1}:\n  expected {expected.ElementAtOrDefault(line)}\n  actual   {actual.ElementAtOrDefault(line)}\n";
    }
}
