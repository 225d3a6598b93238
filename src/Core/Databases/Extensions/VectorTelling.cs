using DbDashboard.Core.Databases.Verdicts;

namespace DbDashboard.Core.Databases.Extensions;

/// <summary>The word and the sentence for what is known of pgvector in a cluster: what a look into it found comes before what its manifests say.</summary>
/// <param name="Live">What the live object asks for.</param>
/// <param name="Git">What branches ask for.</param>
/// <param name="InImage">Null when the image's name does not tell.</param>
internal sealed record VectorTelling(List<DeclaredVector> Live, List<DeclaredVector> Git, bool? InImage, ExtensionSight Sight, string? Refusal)
{
    private IEnumerable<string> Asked => Live.Select(one => one.Database).Distinct();

    private string Elsewhere => Live.Count == 0 && Git.Count > 0 ? $" {Branches()} asks for it." : "";

    public (VectorWord Word, string Sentence) Tell()
    {
        if (Asked.Intersect(Sight.Missing).ToList() is { Count: > 0 } missing)
        {
            return (VectorWord.NotApplied, $"It is asked for in {And(missing)}, and {(missing.Count == 1 ? "is not there" : "is in none of them")}{(Refusal is null ? "." : $": {Refusal}")}");
        }

        if (Sight.Active.Count > 0)
        {
            var (kept, lost) = (Sight.Active.Items.Where(one => Asked.Contains(one.Database)).ToList(), Sight.Active.Items.Where(one => !Asked.Contains(one.Database)).ToList());
            return lost.Count == 0
                ? (VectorWord.Active, $"It is active in {And(kept.Select(Named))}.{Unseen()}")
                : (VectorWord.ActiveNotDeclared, $"It is active in {And(lost.Select(Named))}, and the live object does not ask for it there: it is lost when the cluster is made anew.{Elsewhere}");
        }

        return Unlooked();
    }

    /// <summary>The operator's own words, from its events; null when it says nothing of it.</summary>
    public static string? RefusalIn(IEnumerable<DatabaseEvent> events) => events
        .Where(said => said.IsWarning && said.Message.Contains("extension", StringComparison.OrdinalIgnoreCase) && (said.Message.Contains("not available", StringComparison.Ordinal) || said.Message.Contains("could not execute create extension", StringComparison.Ordinal)))
        .Select(said => said.Message)
        .FirstOrDefault();

    private (VectorWord Word, string Sentence) Unlooked() => (Live.Count > 0, InImage) switch
    {
        (true, false) => (VectorWord.NotInImage, $"It is asked for in {And(Asked)}, and the image does not have it: the operator cannot make it."),
        (false, false) => (VectorWord.NotInImage, $"The image does not have it.{Elsewhere}"),
        (true, _) when Refusal is not null => (VectorWord.NotApplied, $"It is asked for in {And(Asked)}, and the operator could not make it: {Refusal}"),
        (true, _) => (VectorWord.Declared, $"It is asked for in {And(Asked)}. {NotChecked("it is active")}"),
        (false, true) when Sight.Missing.Count > 0 => (VectorWord.Available, $"The image has it, the live object does not ask for it, and {And(Sight.Missing)} {(Sight.Missing.Count == 1 ? "does" : "do")} not have it.{Elsewhere}"),
        (false, true) => (VectorWord.Available, $"The image has it, and the live object does not ask for it.{Elsewhere} {NotChecked("somebody made it by hand")}"),
        _ => (VectorWord.Unknown, $"The image does not tell, and the live object does not ask for it.{Elsewhere}"),
    };

    private string NotChecked(string what) => Sight.Unclear is [var failed, ..]
        ? $"Whether {what} was not checked: {failed.Extensions.Source}: {failed.Extensions.Why}"
        : $"Whether {what} is only known inside the database, and was not checked.";

    // Asked for in databases that nobody looked into, or could.
    private string Unseen() => Asked.Except(Sight.Active.Items.Select(one => one.Database)).ToList() is { Count: > 0 } rest
        ? $" Whether it is in {And(rest)} too was not checked."
        : "";

    private string Branches()
    {
        var branches = Git.Select(one => one.Where).Distinct().ToList();
        return branches.Count == 1 ? $"The branch {branches[0]}" : $"Each of the branches {string.Join(", ", branches)}";
    }

    private static string Named(ActiveExtension one) => $"{one.Database} ({one.Version})";

    private static string And(IEnumerable<string> words) => Lint.Parts.Words.List(words);
}
