using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.EndState;
using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Databases.Options;
using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Model;
using DbDashboard.Core.Databases.Tree;
using DbDashboard.Dashboard.Features.Databases;

namespace DbDashboard.Dashboard.Security;

/// <summary>The databases that the person who asks may see: those of applications that they may see. One that no application manages is seen by those who see everything.</summary>
public sealed class SeenInventory(SharedInventory all, DeclarationStore declarations, ExplanationStore store, Seen seen)
{
    /// <param name="explained">As the person sees it; the databases are judged from everything, for their parts belong to no application.</param>
    public EquatableList<DatabaseState> Of(ExplainedSnapshot explained, DateTimeOffset now) => seen.Everything
        ? all.Of(explained, now)
        : all.Of(store.Current, now).Items.Where(state => state.Application is { } application && seen.Has(application)).ToEquatableList();

    /// <summary>The same against every branch; of applications that the person does not see nothing is told.</summary>
    public EquatableList<MatrixRow> Matrix(ExplainedSnapshot explained, DateTimeOffset now) => seen.Everything
        ? all.Matrix(explained, now)
        : all.Matrix(store.Current, now).Items.Where(row => row.State.Application is { } application && seen.Has(application)).Select(row => SeenRow.Of(row, seen)).ToEquatableList();

    /// <summary>What there is to bring from branches; it is worked out through other applications, so whoever does not see everything is not asked.</summary>
    public EquatableList<OptionQuestion> Questions(ExplainedSnapshot explained, DateTimeOffset now) => seen.Everything ? OptionQuestions.Of(all.Matrix(explained, now)) : [];

    /// <summary>What is there of the desired end state, which names databases of all projects; empty when none is configured, and for whoever does not see everything.</summary>
    public EquatableList<EndStateLine> EndState(ExplainedSnapshot explained, DateTimeOffset now) => seen.Everything ? all.EndState(explained, now) : [];

    /// <param name="state">One that the person sees.</param>
    /// <returns>How far pgvector is in it; null for other kinds than PostgreSQL.</returns>
    public VectorState? Vector(DatabaseState state, ExplainedSnapshot explained, DateTimeOffset now) => all.Vector(state, seen.Everything ? explained : store.Current, now);

    /// <param name="state">One that the person sees.</param>
    public EquatableList<PodContainers> Pods(DatabaseState state) => PodContainers.Of(state, store.Current.Snapshot);

    /// <param name="state">One that the person sees.</param>
    /// <returns>The image of its operator beside Git's; null when it does not run, and for whoever does not see everything, as operators belong to other projects.</returns>
    public OperatorImage? Image(DatabaseState state) => seen.Everything && state.Operator is { } runs ? OperatorImage.Of(runs, declarations.Current) : null;

    /// <summary>What of Git could not be read, where one of the person's applications names it.</summary>
    public EquatableList<string> NotRead(ExplainedSnapshot explained)
    {
        var every = declarations.Current.NotRead;
        if (every.Count == 0 || seen.Everything)
        {
            return every;
        }

        var named = explained.Snapshot.Applications.Values.SelectMany(application => application.Sources).Select(source => source.RepoUrl).Where(url => url.Length > 0).Distinct().ToList();
        return every.Items.Where(text => named.Exists(url => text.Contains(url, StringComparison.Ordinal))).ToEquatableList();
    }
}
