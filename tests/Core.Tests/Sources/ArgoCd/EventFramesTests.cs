using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using DbDashboard.Core.Sources.ArgoCd;
using DbDashboard.Testing;
using Microsoft.Extensions.Time.Testing;
using static DbDashboard.Core.Tests.Sources.ArgoCd.ArgoCdWorld;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

public sealed class EventFramesTests
{
    private static readonly string[] Events = [Event("ADDED", App("one", 1)), Event("MODIFIED", App("zwei-ü", 2)), Event("DELETED", App("three", 3))];

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(string.Concat(Events.Select(json => $"data: {json} \n\n\n")));

    [Fact]
    public async Task A_stream_cut_at_any_byte_gives_only_whole_frames()
    {
        for (var cut = 0; cut <= Bytes.Length; cut++)
        {
            var frames = await ReadAsync(new MemoryStream(Bytes, 0, cut));
            Assert.Equal(Events.Take(frames.Count), frames);
            Assert.All(frames, frame => Assert.IsNotType<StreamEvent.Unreadable>(StreamEvent.Read("main", Encoding.UTF8.GetBytes(frame))));
        }
    }

    [Fact]
    public async Task Bytes_that_come_one_by_one_give_the_same_frames() =>
        Assert.Equal(Events, await ReadAsync(new TrickleStream(Bytes)));

    [Fact]
    public async Task Keep_alives_are_empty_frames_and_proofs_of_life()
    {
        var life = new ProofOfLife(new FakeTimeProvider());
        Assert.Null(life.Last);
        Assert.Equal(["", ""], await ReadAsync(new MemoryStream(":\n:\n"u8.ToArray()), life));
        Assert.NotNull(life.Last);
    }

    [Fact]
    public async Task Newline_delimited_json_is_read_too()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join("\n", Events) + "\n");
        Assert.Equal(Events, await ReadAsync(new MemoryStream(bytes)));
    }

    [Fact]
    public async Task A_line_without_an_end_is_refused()
    {
        var endless = new byte[EventFrames.LongestFrame + 200_000];
        Array.Fill(endless, (byte)'x');
        await Assert.ThrowsAsync<IOException>(() => ReadAsync(new MemoryStream(endless)));
    }

    [Theory]
    [InlineData("sse-one-application.json")]
    [InlineData("sse-from-resource-version.json")]
    [InlineData("all.json")]
    public async Task Every_recorded_frame_is_a_change(string file)
    {
        var recorded = JsonNode.Parse(await File.ReadAllTextAsync(Recordings.File("streams", file)))!["frames"]!.AsArray();
        var text = string.Concat(recorded.Select(frame => frame![1]!.GetValue<string>()).Where(line => !line.Contains('…')));
        var frames = (await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Where(frame => frame.Length > 0).ToList();
        Assert.NotEmpty(frames);
        Assert.All(frames, frame => Assert.Empty(Assert.IsType<StreamEvent.Changed>(StreamEvent.Read("main", Encoding.UTF8.GetBytes(frame))).Application.UnreadableFields));
    }

    [Theory]
    [InlineData("sse-no-token.json", 401)]
    [InlineData("sse-forbidden-tree.json", 403)]
    public async Task A_recorded_error_frame_is_a_refusal(string file, int status)
    {
        var recorded = JsonNode.Parse(await File.ReadAllTextAsync(Recordings.File("streams", file)))!["frames"]![0]![1]!.GetValue<string>();
        var frame = Assert.Single(await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(recorded))));
        Assert.Equal(status, Assert.IsType<StreamEvent.Refused>(StreamEvent.Read("main", Encoding.UTF8.GetBytes(frame))).Refusal.Status);
    }

    private static async Task<List<string>> ReadAsync(Stream stream, ProofOfLife? life = null)
    {
        var read = new List<string>();
        await foreach (var frame in new EventFrames(PipeReader.Create(stream), life ?? new ProofOfLife(new FakeTimeProvider())).ReadAsync(CancellationToken.None))
        {
            read.Add(Encoding.UTF8.GetString(frame.Span));
        }

        return read;
    }

    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
