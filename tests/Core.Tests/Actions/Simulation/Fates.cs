using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;

namespace DbDashboard.Core.Tests.Actions.Simulation;

/// <summary>What goes wrong next. It outlives the dashboard; each happens once.</summary>
internal sealed class Fates
{
    public WriteFate NextWrite { get; set; }

    /// <summary>Somebody does this right after the dashboard has read the application so many times more.</summary>
    public (int Reads, Action Act)? Meanwhile { get; set; }

    /// <summary>While a request is on its way.</summary>
    public Action? WhileSending { get; init; }

    public int FailingReads { get; set; }

    /// <summary>So many reads after a write still show what was before it.</summary>
    public int LaggingReads { get; set; }

    public int FailingRows { get; set; }

    /// <summary>The process is killed when it writes this row: before it is durable, or right after.</summary>
    public (ActionState Edge, bool After)? Kill { get; set; }

    public void Heal() => (NextWrite, Meanwhile, FailingReads, FailingRows, Kill) = (WriteFate.Normal, null, 0, 0, null);

    public WriteFate TakeWrite()
    {
        var fate = NextWrite;
        NextWrite = WriteFate.Normal;
        return fate;
    }

    public void AfterRead()
    {
        if (Meanwhile is not { } meanwhile)
        {
            return;
        }

        Meanwhile = meanwhile.Reads > 1 ? (meanwhile.Reads - 1, meanwhile.Act) : null;
        if (Meanwhile is null)
        {
            meanwhile.Act();
        }
    }
}

internal enum WriteFate
{
    Normal,

    /// <summary>Done, and the answer is lost.</summary>
    LostDone,

    LostUndone,
    NotSent,

    /// <summary>The process is killed when nothing has arrived yet.</summary>
    KilledUndone,

    /// <summary>The process is killed when it is done and not answered.</summary>
    KilledDone,
}
