namespace DbDashboard.Testing.Cases;

/// <summary>The recorded applications of the cases and of the platform's story.</summary>
public static class RecordedStory
{
    /// <summary>Every folder that holds an application with the Git of its moment.</summary>
    public static IEnumerable<(string Root, string Folder)> Folders() =>
        from root in Recordings.Roots()
        from folder in RecordedCase.All().Where(c => c.Root == root).Select(c => c.Folder).Concat(Steps(root))
        where File.Exists(Path.Combine(folder, "refs.json"))
        select (root, folder);

    private static IEnumerable<string> Steps(string root) =>
        Recordings.FoldersOf(Path.Combine(root, "platform")).SelectMany(Recordings.FoldersOf).Where(f => File.Exists(Path.Combine(f, "application.json")));
}
