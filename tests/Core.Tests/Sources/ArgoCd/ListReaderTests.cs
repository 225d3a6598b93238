using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using DbDashboard.Core.Sources.ArgoCd;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

public sealed class ListReaderTests
{
    private const string List = """{"metadata":{"resourceVersion":"9"},"other":[1,{"items":2}],"items":[{"a":1},{"b":[1,2]},"text",3]}""";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task Reads_items_however_the_bytes_come(int chunk)
    {
        var (items, version) = await ReadAsync(List, chunk);
        Assert.Equal(["""{"a":1}""", """{"b":[1,2]}""", "\"text\"", "3"], items);
        Assert.Equal("9", version);
    }

    [Theory]
    [InlineData("""{"items":null,"metadata":{"resourceVersion":"5"}}""")]
    [InlineData("""{"metadata":{"resourceVersion":"5"},"items":[]}""")]
    [InlineData("""{"metadata":{"resourceVersion":"5"}}""")]
    public async Task Null_empty_and_absent_items_are_none(string list)
    {
        var (items, version) = await ReadAsync(list, 3);
        Assert.Empty(items);
        Assert.Equal("5", version);
    }

    [Fact]
    public async Task A_list_cut_at_any_byte_is_an_error()
    {
        for (var cut = 0; cut < List.Length; cut++)
        {
            await Assert.ThrowsAnyAsync<JsonException>(() => ReadAsync(List[..cut], 16));
        }
    }

    [Fact]
    public async Task A_value_nested_a_thousand_times_hides_nobody()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"v\":", 1000)) + "1" + new string('}', 1000);
        var (items, _) = await ReadAsync($$"""{"items":[{"a":1},{{deep}},{"b":2}]}""", 4096);
        Assert.Equal(3, items.Count);
    }

    private static async Task<(List<string> Items, string Version)> ReadAsync(string text, int chunk)
    {
        var items = new List<string>();
        var version = "";
        var pipe = new Pipe();
        var writing = WriteAsync(pipe.Writer, Encoding.UTF8.GetBytes(text), chunk);
        await new ListReader(pipe.Reader, item => items.Add(item.GetRawText()), metadata => version = metadata.GetProperty("resourceVersion").GetString()!).ReadAsync(CancellationToken.None);
        await pipe.Reader.CompleteAsync();
        await writing;
        return (items, version);
    }

    private static async Task WriteAsync(PipeWriter writer, byte[] bytes, int chunk)
    {
        for (var start = 0; start < bytes.Length; start += chunk)
        {
            await writer.WriteAsync(bytes.AsMemory(start, Math.Min(chunk, bytes.Length - start)));
        }

        await writer.CompleteAsync();
    }
}
