using DbDashboard.Sandbox.Tests.Story;

namespace DbDashboard.Sandbox.Tests.ArgoCd;

public sealed class MissingProjectTests
{
    [Fact]
    public async Task An_application_of_a_missing_project_is_listed_and_refuses_every_call_by_name()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Story = "EmptyPlatform" }, TimeProvider.System, TestContext.Current.CancellationToken);
        sandbox.Control.Apply("""{"apiVersion":"argoproj.io/v1alpha1","kind":"Application","metadata":{"name":"project-missing","namespace":"argocd"},"spec":{"project":"absent","source":{"repoURL":"https://git.example.com/x.git","path":"x"},"destination":{"server":"https://kubernetes.default.svc","namespace":"x"}}}""");
        using var client = Http.Client(sandbox.ArgoCdUrl, sandbox.Tokens["admin"]);
        var listed = (await client.GetJsonAsync("/api/v1/applications"))["items"]![0]!;
        Assert.Equal("Application referencing project absent which does not exist", (string?)listed["status"]!["conditions"]![0]!["message"]);
        var (status, body) = await client.SendAsync("GET", "/api/v1/applications/project-missing/resource-tree", contentType: null);
        Assert.Equal(400, status);
        Assert.Contains("app is not allowed in project", body, StringComparison.Ordinal);
    }
}
