using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>What one frame of the application stream says. A closed set.</summary>
internal abstract record StreamEvent
{
    public sealed record Changed(Application Application) : StreamEvent;

    public sealed record Deleted(Application Application) : StreamEvent;

    /// <summary>The stream ends with this: the last frame before the end.</summary>
    public sealed record Refused(Refusal Refusal) : StreamEvent;

    /// <summary>Something changed, but the frame does not say what: read the list again.</summary>
    public sealed record Unreadable : StreamEvent;

    public static StreamEvent Read(string instance, ReadOnlyMemory<byte> frame)
    {
        try
        {
            using var document = JsonDocument.Parse(frame, ApplicationReader.Options);
            return Read(instance, document.RootElement);
        }
        catch (JsonException)
        {
            return new Unreadable();
        }
    }

    private static StreamEvent Read(string instance, JsonElement root)
    {
        var fields = DetailReader.Root(root);
        if (fields.Has("error"))
        {
            var error = fields.Object("error");
            return new Refused(new Refusal(error.IntOrNull("http_code"), UntrustedText.ForDisplay(error.Text("message"))));
        }

        var result = fields.Object("result");
        var application = result.Object("application");
        if (!application.Exists)
        {
            return new Unreadable();
        }

        var read = ApplicationTrim.ForSnapshot(ApplicationReader.Read(instance, application.Element, ""));
        return (read.Key.Name.Length, result.Text("type")) switch
        {
            (0, _) => new Unreadable(),
            (_, "DELETED") => new Deleted(read),
            _ => new Changed(read),
        };
    }
}
