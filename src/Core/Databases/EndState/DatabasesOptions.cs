using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.EndState;

/// <summary>What a team wants of its databases.</summary>
public sealed class DatabasesOptions
{
    public const string Section = "Databases";

    /// <summary>Path of a YAML file with the desired end state; null: none, or <see cref="EndState"/>.</summary>
    public string? EndStateFile { get; init; }

    /// <summary>The same as YAML text.</summary>
    public string? EndState { get; init; }

    /// <summary>Empty when none is configured.</summary>
    /// <exception cref="EndStateException">It cannot be used: the message says why.</exception>
    public EquatableList<WantedDatabase> Wanted() => (EndStateFile, EndState) switch
    {
        ({ Length: > 0 } file, _) => EndStateReader.Read(TextOf(file)),
        (_, { Length: > 0 } yaml) => EndStateReader.Read(yaml),
        _ => [],
    };

    private static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EndStateException($"{Section}:{nameof(EndStateFile)}: {fault.Message}", fault);
        }
    }
}
