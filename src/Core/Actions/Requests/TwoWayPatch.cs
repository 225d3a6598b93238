using System.Text.Json.Nodes;

namespace DbDashboard.Core.Actions.Requests;

/// <summary>A patch and its inverse, written together.</summary>
internal sealed class TwoWayPatch
{
    public PatchDraft Forward { get; } = new();

    public PatchDraft Back { get; } = new();

    /// <summary>A value that has to be as it is in both directions.</summary>
    public TwoWayPatch Keep(string path, JsonNode? value)
    {
        Forward.Test(path, value);
        Back.Test(path, value);
        return this;
    }

    /// <summary>One member: null where it is absent.</summary>
    public TwoWayPatch Change(string path, JsonNode? before, JsonNode? after)
    {
        Forward.Test(path, before).Put(path, after);
        Back.Test(path, after).Put(path, before);
        return this;
    }

    public RequestDraft.Ready ToRequest() => new(Forward.ToString(), Back.ToString());
}
