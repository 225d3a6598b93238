using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.Why;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class ExplanationMarkdownTests
{
    private const string Expected = """
        **database-instances** (prod, namespace argocd), as of 2026-03-01 12:00:00 UTC

        > **Do not prune**
        > A sync with prune would delete 3 live databases and 3 volumes (120 Gi). Switching auto-sync on would too.

        **Why it is OutOfSync** (3 causes · 2 proven)
        1. The files of 3 live databases are not on main. (proven)
           - postgres-general.yaml, redis-general.yaml, questdb-general.yaml exist only on feature/db-general-instances (bf4f9cf by Linus Data, 1 d ago). main never had them.
           - postgres-general.yaml exists at feature/db-general-instances (Git platform.git feature/db-general-instances\@bf4f9cf, 2026-03-01 12:00:00 UTC)
           - deployed from feature/db-general-instances at bf4f9cf (Argo CD status.history, 2026-03-01 11:46:00 UTC)
        2. Even after a merge the filter on main would drop them. (proven)
           - include: agent-docs-\*.yaml takes 3 of 6 files. The branch changes it to {agent-docs-\*.yaml,\*general.yaml}.
        3. The application follows main again: platform-apps was synced by admin and put it back. (likely)

        **What to do, safest first**
        - **0** Protect the 3 databases now with Prune=false. Nothing else changes. (proven)

        ```shell
        kubectl annotate -n databases postgresql.acid.zalan.do/postgres-general argocd.argoproj.io/sync-options=Prune=false
        ```

        - **A** Merge feature/db-general-instances into main, then sync platform-apps, then this one. Nothing is deleted, also with prune. (proven)
        - **✕** Do not sync with prune. It would delete 3 databases. (proven)

        Not checked: nothing.

        <https://dash.example/x>

        """;

    [Fact]
    public void Says_all_that_the_page_says() => Assert.Equal(Expected, Of("database-instances"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Text_from_outside_stays_text()
    {
        var text = Of("[click](javascript:x) <!channel> @here `x`\n# h");
        Assert.StartsWith(@"**\[click\](javascript:x) \<\!channel\> \@here \`x\` \# h** ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_cannot_be_closed_from_inside() =>
        Assert.Equal("````shell\na ``` b\n````", Markdown.Block("a ``` b", "shell"));

    [Fact]
    public void Characters_that_turn_the_direction_are_taken_out() => Assert.Equal("a b", Markdown.Text("a\u202Eb"));

    private static string Of(string name)
    {
        var explanation = Some.IncidentExplanation();
        var hosts = new GitHostLinks([]);
        return ExplanationMarkdown.Of(Some.IncidentKey with { Name = name }, WhyView.From(explanation, SyncStatus.OutOfSync, hosts), DangerView.From(explanation, hosts), "https://dash.example/x");
    }
}
