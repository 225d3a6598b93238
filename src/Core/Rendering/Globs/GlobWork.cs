namespace DbDashboard.Core.Rendering.Globs;

/// <summary>Counts the steps of one compilation or match and stops it at the limit, so that no pattern can hold the process up.</summary>
internal sealed class GlobWork(int limit)
{
    private int left = limit;

    /// <summary>Steps so far.</summary>
    public int Spent { get; private set; }

    public bool Stopped => Why is not null;

    public string? Why { get; private set; }

    /// <returns>False when the work has to end.</returns>
    public bool Charge(int steps)
    {
        left -= steps + 1;
        Spent += steps + 1;
        if (left < 0)
        {
            Why ??= "the pattern needs too much work";
        }

        return !Stopped;
    }

    /// <summary>The original library would crash here.</summary>
    public void Crash() => Why ??= "Argo CD's matcher crashes on this pattern";
}
