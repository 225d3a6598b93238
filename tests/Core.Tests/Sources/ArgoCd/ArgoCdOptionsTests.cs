using DbDashboard.Core.Sources.ArgoCd;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

public sealed class ArgoCdOptionsTests
{
    [Theory]
    [InlineData("", "https://x", "", "", "ArgoCd:Instances:0:Name must be a name")]
    [InlineData("a/b", "https://x", "", "", "ArgoCd:Instances:0:Name must be a name")]
    [InlineData("a", "argocd.example", "", "", "ArgoCd:Instances:0:Url must be an absolute http or https address; it is 'argocd.example'")]
    [InlineData("a", "https://ada:secret@x", "", "", "ArgoCd:Instances:0:Url contains a user name or password")]
    [InlineData("a", "https://x?y=1", "", "", "ArgoCd:Instances:0:Url must have no query")]
    [InlineData("a", "https://x", "t", "/etc/hostname", "ArgoCd:Instances:0:Token and ArgoCd:Instances:0:TokenFile are both set")]
    [InlineData("a", "https://x", "two words", "", "ArgoCd:Instances:0:Token contains a blank")]
    [InlineData("a", "https://x", "", "/no/such/file", "ArgoCd:Instances:0:TokenFile names '/no/such/file'")]
    public void A_fault_names_the_key_and_what_is_wrong(string name, string url, string token, string tokenFile, string expected)
    {
        var result = Validate(new ArgoCdInstanceOptions { Name = name, Url = url, Token = token, TokenFile = tokenFile });
        Assert.StartsWith(expected, Assert.Single(result), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_of_one_name_are_refused()
    {
        var one = new ArgoCdInstanceOptions { Name = "main", Url = "https://x" };
        Assert.StartsWith("ArgoCd:Instances:1:Name is 'main', which another instance has too", Assert.Single(Validate(one, one)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_instance_at_all_is_fine() => Assert.Empty(Validate());

    [Fact]
    public void A_missing_authority_file_is_named()
    {
        using var folder = new TempFolder("argocd");
        var missing = Path.Combine(folder.Path, "ca.pem");
        var fault = Assert.Single(Validate(new ArgoCdInstanceOptions { Name = "a", Url = "https://x", CaFile = missing }));
        Assert.Equal($"ArgoCd:Instances:0:CaFile names '{missing}', which does not exist.", fault);
    }

    private static List<string> Validate(params ArgoCdInstanceOptions[] instances) =>
        [.. new ArgoCdOptionsValidator().Validate(null, new ArgoCdOptions { Instances = instances }).Failures ?? []];
}
