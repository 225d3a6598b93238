namespace DbDashboard.Testing;

/// <summary>A folder of its own, deleted on disposal or, at the latest, when the process ends.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly EventHandler atExit;

    public TempFolder(string name)
    {
        Path = Directory.CreateTempSubdirectory($"dbdashboard-{name}-").FullName;
        atExit = (_, _) => Delete();
        AppDomain.CurrentDomain.ProcessExit += atExit;
    }

    public string Path { get; }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= atExit;
        Delete();
    }

    private void Delete()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
