using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Git;

public sealed class GitOptionsTests : IDisposable
{
    private readonly TempFolder folder = new("options");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Good_options_have_no_faults()
    {
        var password = Path.Combine(folder.Path, "token");
        File.WriteAllText(password, "x");
        var options = Options("github.com", "git.example.com:8443", "http://127.0.0.1:3000", "https://[::1]:8443");
        options.Credentials.Add(new() { Url = "https://github.com/team/", Username = "ada", PasswordFile = password });
        Assert.Empty(GitOptionsCheck.Faults(options));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*.example.com")]
    [InlineData("ssh://github.com")]
    [InlineData("https://github.com/team")]
    [InlineData("https://ada@github.com")]
    public void A_host_that_is_none_is_named_with_its_key(string host) =>
        Assert.StartsWith("Git:AllowedHosts:1: ", Assert.Single(GitOptionsCheck.Faults(Options("github.com", host))), StringComparison.Ordinal);

    [Fact]
    public void Every_fault_names_its_key()
    {
        var options = Options();
        options.PollSeconds = 0;
        options.CacheDirectory = "/proc/no-such-place";
        options.Credentials.Add(new() { Url = "github.com", Username = "a:b", PasswordFile = "/absent" });
        string[] keys = ["Git:Credentials:0:Url", "Git:Credentials:0:Username", "Git:Credentials:0:PasswordFile", "Git:CacheDirectory", "Git:PollSeconds"];
        Assert.Equal(keys, GitOptionsCheck.Faults(options).Select(f => f[..f.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("https://github.com/team/x.git", "https://github.com/team/x.git")]
    [InlineData("https://ada:s3cr3t@github.com/x.git", "https://github.com/x.git")]
    [InlineData("https://ada:s3/cr3t@github.com/x.git", "https://github.com/x.git")]
    [InlineData("https://github.com/x.git?token=s3cr3t", "https://github.com/x.git")]
    [InlineData("ada:s3cr3t@host:x.git", "host:x.git")]
    [InlineData("https://github.com/a\u001b[31m\nb", "https://github.com/a\uFFFD[31m\uFFFDb")]
    public void An_address_is_shown_without_its_secrets(string written, string shown) =>
        Assert.Equal(shown, RepositoryAddress.WithoutCredentials(written));

    [Theory]
    [InlineData("https://git.example/team", "https://git.example/team/x.git", true)]
    [InlineData("https://git.example/team", "https://git.example/team-b/x.git", false)]
    [InlineData("https://git.example/", "http://git.example/x.git", false)]
    [InlineData("https://git.example/", "https://git.example:8443/x.git", false)]
    [InlineData("https://git.example/", "https://git.example.evil/x.git", false)]
    public void A_login_is_shown_only_where_it_belongs(string prefix, string url, bool shown)
    {
        var password = Path.Combine(folder.Path, "token");
        File.WriteAllText(password, "x");
        var login = GitLogin.For(GitAddress.Parse(url), [new() { Url = prefix, Username = "ada", PasswordFile = password }]);
        Assert.Equal(shown, login.Configuration.Count > 0);
    }

    [Theory]
    [InlineData(1, 0.8, 1.0)]
    [InlineData(4, 6.0, 8.0)]
    [InlineData(40, 18.0, 30.0)]
    public void A_host_that_does_not_answer_is_tried_ever_more_rarely_up_to_the_interval(int failures, double least, double most)
    {
        var pace = (double jitter) => new MirrorPace(TimeSpan.FromSeconds(30), () => jitter).AfterFailure(GitFailure.Unreachable, failures).TotalSeconds;
        Assert.InRange(pace(0), least * 0.6, most);
        Assert.Equal(most, pace(1), 3);
        Assert.True(pace(0) < pace(1));
    }

    private GitOptions Options(params string[] hosts)
    {
        var options = new GitOptions { CacheDirectory = folder.Path };
        hosts.ToList().ForEach(options.AllowedHosts.Add);
        return options;
    }
}
