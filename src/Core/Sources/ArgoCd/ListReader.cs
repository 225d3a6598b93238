using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>
/// Reads <c>{"metadata":{…},"items":[…]}</c> item by item as the bytes come, so that a list of thousands of applications
/// is never held whole. A list that ends early is an error: who is not listed counts as gone.
/// </summary>
internal sealed class ListReader(PipeReader bytes, Action<JsonElement> item, Action<JsonElement> metadata)
{
    private enum Place
    {
        Start,
        Root,
        Items,
        Done,
    }

    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = ApplicationReader.Options.MaxDepth });
    private Place place;

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await bytes.ReadAsync(cancellationToken);
            var used = Take(read.Buffer, read.IsCompleted);
            bytes.AdvanceTo(used, read.Buffer.End);
            if (place == Place.Done)
            {
                return;
            }

            if (read.IsCompleted)
            {
                throw new JsonException("The list ended early.");
            }
        }
    }

    private SequencePosition Take(ReadOnlySequence<byte> buffer, bool isLast)
    {
        var reader = new Utf8JsonReader(buffer, isLast, state);
        var taken = (reader.Position, State: reader.CurrentState);
        while (place != Place.Done && Step(ref reader))
        {
            taken = (reader.Position, reader.CurrentState);
        }

        state = taken.State;
        return taken.Position;
    }

    /// <summary>One whole step, or false when more bytes are needed: the step is then taken anew from where it began.</summary>
    private bool Step(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }

        return place switch
        {
            Place.Start => Enter(ref reader),
            Place.Items => Item(ref reader),
            _ => Member(ref reader),
        };
    }

    private bool Enter(ref Utf8JsonReader reader)
    {
        place = reader.TokenType == JsonTokenType.StartObject ? Place.Root : throw new JsonException("The list is no object.");
        return true;
    }

    private bool Member(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            place = Place.Done;
            return true;
        }

        var isItems = reader.ValueTextEquals("items"u8);
        var isMetadata = reader.ValueTextEquals("metadata"u8);
        if (!reader.Read())
        {
            return false;
        }

        if (isItems && reader.TokenType == JsonTokenType.StartArray)
        {
            place = Place.Items;
            return true;
        }

        return Whole(ref reader, isMetadata ? metadata : null);
    }

    private bool Item(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            place = Place.Root;
            return true;
        }

        return Whole(ref reader, item);
    }

    private static bool Whole(ref Utf8JsonReader reader, Action<JsonElement>? use)
    {
        if (!JsonDocument.TryParseValue(ref reader, out var document))
        {
            return false;
        }

        using (document)
        {
            use?.Invoke(document.RootElement);
        }

        return true;
    }
}
