using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Why;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class CauseFieldsTests
{
    private static readonly ApplicationKey Application = new("prod", "argocd", "orders");

    private static readonly ResourceKey Web = new("apps", "Deployment", "orders", "web");

    [Fact]
    public void A_field_leads_to_its_lines()
    {
        var field = Assert.Single(Of("/spec/replicas").Shown);

        Assert.Equal(("spec.replicas", Web), (field.Name, field.Resource));
        Assert.Equal("applications/prod/argocd/orders?tab=resources&resource=apps%2FDeployment%2Forders%2Fweb", field.Address);
    }

    [Fact]
    public void Many_fields_are_listed_up_to_a_number_and_the_rest_is_counted()
    {
        var fields = Of([.. Enumerable.Range(0, 15).Select(i => $"/spec/f{i}")]);

        Assert.Equal((12, 3), (fields.Shown.Count, fields.More));
    }

    [Fact]
    public void A_cause_of_whole_objects_has_none() => Assert.Empty(Of().Shown);

    private static CauseFields Of(params string[] paths) =>
        CauseFields.From(Some.IncidentExplanation().Causes[0] with { Fields = paths.Select(p => new ResourceField(Web, p)).ToEquatableList() }, Application);
}
