using DbDashboard.Core.State.Persistence;
using DbDashboard.Dashboard.Features.Connections;

namespace DbDashboard.Dashboard.Tests.Connections;

public sealed class MemoryWordsTests
{
    [Fact]
    public void Says_why_nothing_is_kept() =>
        Assert.Equal("Not kept over a restart: The file is damaged.", MemoryWords.Of(new DatabaseHealth(false, "The file is damaged.")));

    [Fact]
    public void Says_that_it_is_kept() => Assert.Contains("is kept", MemoryWords.Of(new DatabaseHealth(true, null)), StringComparison.Ordinal);
}
