using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Databases.Verdicts;

namespace DbDashboard.Core.Tests.Databases.Operators;

public sealed class OperatorImageTests
{
    [Fact]
    public void What_runs_as_Git_declares_it_is_told_with_the_file()
    {
        var image = Compare(Running.Deployment.Value!.Spec);

        Assert.False(image.Drifts);
        Assert.EndsWith("as Git declares in operators/postgres/deployment.yaml on main.", image.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_image_than_in_Git_is_drift()
    {
        var image = Compare(Running.Deployment.Value!.Spec.Replace("v1.14.0", "v1.15.0", StringComparison.Ordinal));

        Assert.True(image.Drifts);
        Assert.Contains("v1.15.0 in operators/postgres/deployment.yaml on main: that is drift.", image.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_file_that_nothing_takes_and_one_of_another_branch_declare_nothing(bool onTracked, bool taken) =>
        Assert.Contains("is not checked: no plain manifest", Compare(Running.Deployment.Value!.Spec, onTracked, taken).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Where_Git_was_not_read_that_is_the_reason() =>
        Assert.EndsWith("not checked: Git: not read yet", OperatorImage.Of(Running, DeclaredSet.NotReadYet)!.Sentence, StringComparison.Ordinal);

    private static OperatorState Running => OperatorStates.In(Worlds.Postgres().Snapshot(), ManifestWorld.Now).All.Single(one => one.Name == "Zalando postgres-operator");

    private static OperatorImage Compare(string spec, bool onTracked = true, bool taken = true)
    {
        var declared = new DeclaredDatabase(new("prod", "argocd", "postgres-operator"), Running.Deployment.Value!.Key, new("r", "main", "operators/postgres/deployment.yaml", taken, onTracked), $$"""{"spec":{{spec}}}""");
        return OperatorImage.Of(Running, new DeclaredSet([], []) { Operators = [declared] })!;
    }
}
