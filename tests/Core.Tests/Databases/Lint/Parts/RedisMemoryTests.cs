using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class RedisMemoryTests
{
    [Theory]
    [InlineData("512mb", 536870912)]
    [InlineData("512M", 512000000)]
    [InlineData("1G", 1000000000)]
    [InlineData("1gB", 1073741824)]
    [InlineData("100", 100)]
    [InlineData("100b", 100)]
    public void With_a_b_units_are_of_1024(string text, long bytes) => Assert.Equal(bytes, RedisMemory.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mb")]
    [InlineData("1.5gb")]
    [InlineData("-1")]
    [InlineData("1tb")]
    public void What_is_no_size_is_none(string? text) => Assert.Null(RedisMemory.Parse(text));

    [Fact]
    public void Sizes_are_written_in_whole_megabytes()
    {
        Assert.Equal("767mb", RedisMemory.Write(805306367));
        Assert.Null(RedisMemory.Write(1048575));
    }
}
