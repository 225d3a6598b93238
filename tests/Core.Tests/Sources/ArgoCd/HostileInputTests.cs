using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

/// <summary>Whatever an application holds, it is read, and its neighbours with it.</summary>
public sealed class HostileInputTests
{
    private const string Mark = "-here-";

    private static readonly string[] Junk =
    [
        "null", "true", "-1", "1e999", "123456789012345678901234567890", "\"\"", "\"\\ud800\"", "\"\\u0000\\u202e\"", "[]", "{}", "[null]", "[[[]]]", "{\"\":{}}", "{\"\\ud800\":1}",
        "\"2026-99-99T00:00:00Z\"", "[1,\"x\",{}]", "{\"name\":[]}", "\"Synced \"", "\"7\"", $"\"{new string('x', 20_000)}\"",
    ];

    private static readonly string Body = RecordedExchange.Load(Recordings.File("cases", "sync-retrying", "application.json"))!.Body;

    private static readonly string NeighbourBody = ArgoCdWorld.App("neighbour", 1);

    private static readonly Application Neighbour = Read(NeighbourBody);

    [Fact]
    public void Ten_thousand_mutated_applications_are_read_and_hide_no_neighbour()
    {
        var places = Enumerable.Range(0, Places(JsonNode.Parse(Body)!).Count).Select(WithMark).ToArray();
        Gen.Select(Gen.Int[0, places.Length - 1], Gen.Int[0, Junk.Length - 1]).Sample(
            (place, junk) =>
            {
                var mutated = places[place].Replace($"\"{Mark}\"", Junk[junk], StringComparison.Ordinal);
                using var list = JsonDocument.Parse($"[{NeighbourBody},{mutated},{NeighbourBody}]");
                var read = list.RootElement.EnumerateArray().Select(item => ApplicationReader.Read("main", item)).ToList();
                Assert.True(Neighbour == read[0] && Neighbour == read[2]);
                Assert.NotEqual("", ApplicationTrim.ForSnapshot(read[1]).Key.Name);
            },
            iter: 10_000,
            threads: 2);
    }

    [Fact]
    public void Broken_bytes_are_read_or_refused_and_never_throw()
    {
        var bytes = Encoding.UTF8.GetBytes(Body);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample(
            (at, value) =>
            {
                var broken = (byte[])bytes.Clone();
                broken[at] = value;
                var read = ApplicationReader.Read("main", broken);
                Assert.True(read is null || read.Key.Name.Length > 0);
            },
            iter: 3_000,
            threads: 2);
    }

    [Fact]
    public void A_wrong_type_costs_its_field_only()
    {
        var root = JsonNode.Parse(Body)!;
        root["spec"]!["source"]!["path"] = 7;
        root["status"]!["sync"]!["status"] = "Sideways";
        root["metadata"]!["creationTimestamp"] = "yesterday";
        var read = Read(root.ToJsonString());
        Assert.Equal(["metadata.creationTimestamp", "spec.source.path", "status.sync.status"], read.UnreadableFields);
        Assert.Equal(SyncStatus.Unknown, read.Sync);
        Assert.Equal(Read(Body).OperationState, read.OperationState);
    }

    [Fact]
    public void A_very_long_text_is_cut()
    {
        var root = JsonNode.Parse(Body)!;
        root["status"]!["operationState"]!["message"] = new string('m', 1_000_000);
        Assert.InRange(Read(root.ToJsonString()).OperationState!.Message.Length, 8_000, 8_200);
    }

    [Theory]
    [InlineData("https://ada:secret@git.example/x.git", "https://git.example/x.git")]
    [InlineData("https://git@git.example/x.git", "https://git@git.example/x.git")]
    [InlineData("git@git.example:x.git", "git@git.example:x.git")]
    [InlineData("https://git.example/a@b:c", "https://git.example/a@b:c")]
    public void Passwords_in_addresses_are_dropped(string address, string expected) =>
        Assert.Equal(expected, UntrustedText.WithoutPassword(address));

    [Theory]
    [InlineData("Get \"https://ada:secret@git.example/x\": no route", "secret")]
    [InlineData("sent Authorization: Bearer abc.def.ghi and failed", "abc.def")]
    [InlineData("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZG1pbiJ9.c2ln is bad", "eyJ")]
    public void Tokens_in_messages_are_hidden(string message, string secret) =>
        Assert.DoesNotContain(secret, UntrustedText.ForDisplay(message), StringComparison.Ordinal);

    /// <summary>The application with a mark at one place: replaced as text, because the node model itself refuses some of the junk.</summary>
    private static string WithMark(int place)
    {
        var root = JsonNode.Parse(Body)!;
        var (owner, name) = Places(root)[place];
        if (name.Length > 0)
        {
            owner.AsObject()[name] = Mark;
        }
        else
        {
            owner.AsArray()[0] = Mark;
        }

        return root.ToJsonString();
    }

    /// <summary>Every member of every object, and the first item of every list.</summary>
    private static List<(JsonNode Owner, string Name)> Places(JsonNode node) => node switch
    {
        JsonObject map => [.. map.SelectMany(member => Places(member.Value!).Prepend((map, member.Key)))],
        JsonArray { Count: > 0 } list => [.. Places(list[0]!).Prepend((list, ""))],
        _ => [],
    };

    private static Application Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ApplicationReader.Read("main", document.RootElement);
    }
}
