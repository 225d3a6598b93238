using DbDashboard.Core.Actions.Refusals;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Actions.Refusals;

/// <summary>Wordings that no recording has: of the contract, and near to it.</summary>
public sealed class RefusalReaderTests
{
    [Theory]
    [InlineData(400, "another operation is already in progress", RefusalKind.OperationRunning)]
    [InlineData(400, "rpc error: code = FailedPrecondition desc = Another operation is already in progress", RefusalKind.OperationRunning)]
    [InlineData(403, "cannot sync: blocked by sync window", RefusalKind.Window)]
    [InlineData(403, "cannot sync: invalid sync window: cannot parse schedule '* *'", RefusalKind.Window)]
    [InlineData(400, "Cannot sync source https://git.example/x.git to v2: auto-sync currently set to main", RefusalKind.AutoSyncOtherRevision)]
    [InlineData(400, "application is deleting", RefusalKind.Deleting)]
    [InlineData(400, "cannot use local sync when Automatic Sync Policy is enabled unless for dry run", RefusalKind.AutoSyncOn)]
    [InlineData(400, "sync with replace was disabled on the API Server level via the server configuration", RefusalKind.SwitchedOff)]
    [InlineData(500, "source position is out of range", RefusalKind.Changed)]
    [InlineData(400, "rollback cannot be initiated when auto-sync is enabled", RefusalKind.AutoSyncOn)]
    [InlineData(400, "app is not allowed in project \"p\", or the project does not exist", RefusalKind.ProjectDenies)]
    [InlineData(500, "Failed to update application. Too many conflicts", RefusalKind.Conflict)]
    [InlineData(500, "error applying patch: remove operation does not apply: doc is missing path: \"/spec/x\": missing value", RefusalKind.Changed)]
    [InlineData(500, "error applying patch: error in remove for path: '/spec/x': Unable to remove nonexistent key: x: missing value", RefusalKind.Changed)]
    [InlineData(500, "namespace 'team-a' is not permitted", RefusalKind.ProjectDenies)]
    [InlineData(400, "application spec for x is invalid: InvalidSpecError: unable to find destination server: there are no clusters with this name: c", RefusalKind.InvalidSpec)]
    [InlineData(400, "application spec for x is invalid: InvalidSpecError: repository not accessible: repository not found", RefusalKind.Repository)]
    [InlineData(400, "error resolving repo revision: rpc error: code = Unknown desc = failed to list refs: ssh: Permission denied (publickey)", RefusalKind.Repository)]
    [InlineData(429, "Too Many Requests", RefusalKind.Busy)]
    [InlineData(307, "it answers with a redirect to https://x", RefusalKind.NoSuchCall)]
    [InlineData(400, "something that nobody has seen", RefusalKind.NotUnderstood)]
    public void Words_are_found_wherever_they_stand(int status, string words, RefusalKind expected) =>
        Assert.Equal(expected, Read(status, words).Kind);

    [Fact]
    public void Unknown_words_are_shown_capped()
    {
        var refusal = Read(400, new string('x', 10_000));
        Assert.Contains("xxx", refusal.Sentence, StringComparison.Ordinal);
        Assert.InRange(refusal.Sentence.Length, 300, 500);
    }

    [Fact]
    public void A_refused_write_names_its_application()
    {
        var write = new ArgoCdWrite.Sync(new("main", "argocd", "database-instances"), "platform");
        var refusal = RefusalReader.Of(write, new ArgoCdWriteOutcome.Refused(403, "permission denied: applications, sync, platform/database-instances, sub: dashboard, iat: 2026-11-23T07:03:19Z"));
        Assert.Equal("Argo CD does not let the account 'dashboard' sync database-instances: it lacks the right 'applications, sync, platform/database-instances', which an administrator of Argo CD gives.", refusal.Sentence);
    }

    [Fact]
    public void Hostile_words_are_only_text()
    {
        foreach (var words in (string[])["permission denied: , sub: ", "Cannot sync to ", "testing value  failed", "\".argoproj.io \"\" not found", new string('\'', 5000), "\0\u202e"])
        {
            Assert.NotNull(Read(403, words));
            Assert.NotNull(Read(500, words));
        }
    }

    private static Refusal Read(int status, string words) => RefusalReader.Of(new RefusedCall("sync", "x", "p", status, words));
}
