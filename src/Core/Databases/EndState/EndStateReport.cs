using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.EndState;

/// <summary>How far one wanted database is.</summary>
public enum EndStateWord
{
    /// <summary>It is there, Healthy, declared where its application looks, and as wanted.</summary>
    There,

    /// <summary>It is there, and something is not as wanted.</summary>
    NotYet,

    /// <summary>Too few of them are there.</summary>
    Missing,

    /// <summary>It cannot be seen whether it is there.</summary>
    Unknown,
}

/// <param name="Found">The databases that count for it.</param>
/// <param name="Says">What is there, what is missing, and which branch would bring it; one sentence each.</param>
public sealed record EndStateLine(WantedDatabase Wanted, EndStateWord Word, EquatableList<ResourceKey> Found, EquatableList<string> Says);

/// <summary>What is there of what a team wants in the end, and what is missing. Pure.</summary>
public static class EndStateReport
{
    /// <param name="vector">pgvector of a database; null when it has none.</param>
    public static EquatableList<EndStateLine> Of(IEnumerable<WantedDatabase> wanted, IReadOnlyList<DatabaseState> all, Func<DatabaseState, VectorState?> vector) =>
        wanted.Select(one => Line(one, all.Where(state => one.Fits(state.Key)).ToList(), vector)).ToEquatableList();

    private static EndStateLine Line(WantedDatabase wanted, List<DatabaseState> fitting, Func<DatabaseState, VectorState?> vector)
    {
        var there = fitting.Where(state => state.Live.IsKnown).ToList();
        var unseen = fitting.Where(state => !state.Live.IsKnown && state.Live.State != ReadingState.Absent).ToList();
        var says = there.SelectMany(state => Wrong(wanted, state, vector)).ToList();
        var lacking = wanted.Count - there.Count;
        if (lacking > 0)
        {
            says.Insert(0, $"{there.Count} of {wanted.Count} {(wanted.Count == 1 ? "is" : "are")} there.");
            says.AddRange(fitting.Where(state => state.Live.State == ReadingState.Absent).Select(Bringing));
            says.AddRange(unseen.Select(state => $"Whether {state.Key.Name} is there cannot be seen: {state.Live.Why}"));
        }

        var word = lacking > 0 ? unseen.Count > 0 ? EndStateWord.Unknown : EndStateWord.Missing : says.Count > 0 ? EndStateWord.NotYet : EndStateWord.There;
        return new(wanted, word, there.Select(state => state.Key).ToEquatableList(), says.ToEquatableList());
    }

    private static IEnumerable<string> Wrong(WantedDatabase wanted, DatabaseState state, Func<DatabaseState, VectorState?> vector)
    {
        var name = state.Key.Name;
        if (state.PendingPrune)
        {
            yield return $"A prune would delete {name}.";
        }

        if (state.Verdict.Health is not HealthStatus.Healthy)
        {
            yield return $"{name} is {state.Verdict.Health}: {state.Verdict.Clause}.";
        }

        if (!state.Declared.Items.Any(place => place is { OnTracked: true, Taken: true }))
        {
            yield return $"{name} is live and not declared where its application looks. {Places(state)}";
        }

        if (wanted.Vector is { } asked && vector(state) is { } has && asked != (has.Declared.Items.Any(one => one.Where == "live") && !(asked && has.Word is VectorWord.NotInImage or VectorWord.NotApplied)))
        {
            yield return asked ? $"pgvector: {has.Sentence}" : $"{name} asks for pgvector, which is not wanted.";
        }
    }

    private static string Bringing(DatabaseState state) => $"{state.Key.Name} is not there. {Places(state)}";

    private static string Places(DatabaseState state)
    {
        var taken = state.Declared.Items.Where(place => place.Taken).Select(place => place.Branch).Distinct().ToList();
        var dropped = state.Declared.Items.Where(place => !place.Taken).Select(place => place.Branch).Distinct().Except(taken).ToList();
        return (taken.Count, dropped.Count) switch
        {
            (0, 0) => "No branch that was read declares it.",
            (0, _) => $"{Named(dropped)} declares it, and the filter drops it there.",
            (_, 0) => $"{Named(taken)} declares it.",
            _ => $"{Named(taken)} declares it; the filter drops it on {string.Join(", ", dropped)}.",
        };
    }

    private static string Named(List<string> branches) => branches.Count == 1 ? $"The branch {branches[0]}" : $"Each of {string.Join(", ", branches)}";
}
