using System.Globalization;
using CsCheck;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.State;

/// <summary>The reducer against the plainest model that can be written: a dictionary and the rule "the newer version wins".</summary>
public sealed class ReducerModelTests
{
    private static readonly Gen<Application> AnyApplication = Gen.Select(Gen.Int[0, 4], Gen.Int[1, 30], Gen.Int[0, 2], (name, version, uid) =>
        Some.Application($"app-{name}", version.ToString(CultureInfo.InvariantCulture), $"uid-{uid}"));

    private static readonly Gen<Observation> Any = Gen.Frequency(
        (6, AnyApplication.Select(application => (Observation)Some.Changed(application))),
        (1, AnyApplication.Select(application => (Observation)new Observation.ApplicationDeleted(Some.ArgoCd, Some.Moment, application.Key))),
        (1, AnyApplication.Array[0, 5].Select(applications => (Observation)Some.Listed([.. applications.DistinctBy(application => application.Key)]))));

    [Fact]
    public void Agrees_with_a_naive_model_whatever_comes_in_whatever_order()
    {
        Any.Array[0, 40].Sample(observations =>
        {
            var (snapshot, model) = (Snapshot.Empty, new Dictionary<ApplicationKey, Application>());
            foreach (var observation in observations)
            {
                snapshot = SnapshotReducer.Reduce(snapshot, observation);
                Apply(model, observation);
            }

            Assert.Equal(model.Values.OrderBy(application => application.Key), snapshot.Applications.Values.OrderBy(application => application.Key));
            Assert.Equal(model.Keys.Order(), snapshot.FirstSeen.Keys.Order());
        });
    }

    [Fact]
    public void Seeing_everything_twice_changes_nothing()
    {
        Any.Array[1, 40].Sample(observations =>
        {
            var snapshot = Snapshot.Empty;
            foreach (var observation in observations)
            {
                snapshot = SnapshotReducer.Reduce(snapshot, observation);
                Assert.Same(snapshot, SnapshotReducer.Reduce(snapshot, observation));
            }
        });
    }

    [Fact]
    public void Changes_of_one_application_end_the_same_in_any_order()
    {
        var versions = Gen.Shuffle(Enumerable.Range(1, 12).ToArray());
        versions.Sample(order =>
        {
            var snapshot = order.Aggregate(Snapshot.Empty, (held, version) =>
                SnapshotReducer.Reduce(held, Some.Changed(Some.Application(version: version.ToString(CultureInfo.InvariantCulture)))));

            Assert.Equal("12", snapshot.Applications.Values.Single().ResourceVersion);
        });
    }

    private static void Apply(Dictionary<ApplicationKey, Application> model, Observation observation)
    {
        switch (observation)
        {
            case Observation.ApplicationChanged changed:
                Put(model, changed.Application);
                break;
            case Observation.ApplicationDeleted deleted:
                model.Remove(deleted.Key);
                break;
            case Observation.ApplicationsListed listed:
                listed.Applications.Items.ToList().ForEach(application => Put(model, application));
                model.Keys.Except(listed.Applications.Select(application => application.Key)).ToList().ForEach(key => model.Remove(key));
                break;
        }
    }

    private static void Put(Dictionary<ApplicationKey, Application> model, Application application)
    {
        var isOlder = model.TryGetValue(application.Key, out var held)
            && int.Parse(application.ResourceVersion, CultureInfo.InvariantCulture) < int.Parse(held.ResourceVersion, CultureInfo.InvariantCulture);
        if (!isOlder)
        {
            model[application.Key] = application;
        }
    }
}
