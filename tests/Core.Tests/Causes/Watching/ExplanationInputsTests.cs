using DbDashboard.Core.Causes.Watching;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Core.Tests.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes.Watching;

/// <summary>What makes an application be explained again, and what does not.</summary>
public sealed class ExplanationInputsTests
{
    private static readonly GroupKind Postgres = new("acid.zalan.do", "postgresql");
    private static readonly Application Owned = Some.Application() with { Owners = [SomeSet.Owner], Destination = new("", "east", "databases"), Resources = [SomeFacts.Resource("orders-db", "postgresql", "acid.zalan.do")] };
    private static readonly ApplicationSetKey Set = ApplicationSetKey.OwnerOf(Owned)!.Value;

    [Theory]
    [InlineData(SyncStatus.OutOfSync, false)]
    [InlineData(SyncStatus.Synced, true)]
    public void A_step_of_the_set_matters_to_what_differs(SyncStatus sync, bool isSame)
    {
        var application = Owned with { Sync = sync };
        var before = Holding(SomeSet.Rolling(("orders", "Waiting", 2)));

        Assert.Equal(isSame, IsSame(application, before, Holding(SomeSet.Rolling(("orders", "Progressing", 2)))));
        Assert.True(IsSame(application, before, Holding(SomeSet.Rolling(("orders", "Waiting", 2)), later: 30)));
        Assert.False(IsSame(application, before, Holding(SomeSet.Plain)));
        Assert.False(IsSame(application, before, Snapshot.Empty));
    }

    [Fact]
    public void A_schema_matters_when_it_comes_and_when_it_changes()
    {
        var schema = Reading.Known(SomeCrds.Read("postgresql.yaml"), "Kubernetes", Some.Moment);
        var before = WithSchema(schema);

        Assert.False(IsSame(Owned, WithSchema(null), before));
        Assert.True(IsSame(Owned, before, WithSchema(schema with { At = Some.Moment.AddMinutes(10) })));
        Assert.False(IsSame(Owned, before, WithSchema(schema with { Value = schema.Value! with { Revision = "2" } })));
        Assert.True(IsSame(Owned with { Sync = SyncStatus.Synced }, WithSchema(null), before));
    }

    private static bool IsSame(Application application, Snapshot before, Snapshot after) => ExplanationInputs.Of(after, application).IsSameBesideRefs(ExplanationInputs.Of(before, application));

    private static Snapshot Holding(ApplicationSet set, int later = 0) => Snapshot.Empty with { ApplicationSets = Snapshot.Empty.ApplicationSets.Add(Set, SomeSet.Known(set) with { At = Some.Moment.AddSeconds(later) }) };

    private static Snapshot WithSchema(Reading<Core.Model.Schemas.ResourceSchema>? schema) => Snapshot.Empty with
    {
        Sources = Snapshot.Empty.Sources.Add(new(SourceKind.Kubernetes, "east"), Some.Live(new(SourceKind.Kubernetes, "east"))),
        Schemas = schema is null ? Snapshot.Empty.Schemas : Snapshot.Empty.Schemas.Add(("east", Postgres), schema),
    };
}
