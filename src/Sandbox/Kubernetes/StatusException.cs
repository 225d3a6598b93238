using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>A refusal of the API server, with the Status object that says it.</summary>
public sealed class StatusException : Exception
{
    private StatusException(int code, string reason, string message, JsonObject? details)
        : base(message) => (Code, Reason, Details) = (code, reason, details);

    public int Code { get; }

    public string Reason { get; }

    private JsonObject? Details { get; }

    public static StatusException NotFound(ResourceType type, string name) =>
        new(404, "NotFound", $"{type.Resource} \"{name}\" not found", About(type, type.Plural, name));

    public static StatusException Exists(ResourceType type, string name) =>
        new(409, "AlreadyExists", $"{type.Resource} \"{name}\" already exists", About(type, type.Plural, name));

    public static StatusException Conflict(ResourceType type, string name) =>
        new(409, "Conflict", $"Operation cannot be fulfilled on {type.Resource} \"{name}\": the object has been modified; please apply your changes to the latest version and try again", About(type, type.Plural, name));

    public static StatusException Forbidden(ResourceType type, string user, string verb, string where) =>
        new(403, "Forbidden", $"{type.Resource} is forbidden: User \"{user}\" cannot {verb} resource \"{type.Plural}\" in API group \"{type.Group}\" {where}", About(type, type.Plural, ""));

    public static StatusException Unauthorized() => new(401, "Unauthorized", "Unauthorized", null);

    public static StatusException BadRequest(string message) => new(400, "BadRequest", message, null);

    public static StatusException Rejected() => new(422, "Invalid", "the server rejected our request due to an error in our request", []);

    public static StatusException TooOld(long asked, long oldest) => new(410, "Expired", $"too old resource version: {asked} ({oldest})", null);

    public static StatusException Expired() => new(410, "Expired", "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.", null);

    /// <summary>As kubectl's apply words it, with the file that it patched from.</summary>
    public static StatusException Immutable(ResourceType type, string name, string field, string given) =>
        new(422, "Invalid", $"error when patching \"/dev/shm/1\": {type.Kind}.{type.Group} \"{name}\" is invalid: {field}: Invalid value: {given}: field is immutable", About(type, type.Kind, name));

    public static StatusException WrongType(ResourceType type, string name, string field, string given, string wanted)
    {
        var message = $"Invalid value: \"{given}\": {field} in body must be of type {wanted}: \"{given}\"";
        var details = About(type, type.Kind, name);
        details["causes"] = new JsonArray(new JsonObject { ["reason"] = "FieldValueTypeInvalid", ["message"] = message, ["field"] = field });
        return new(422, "Invalid", $"{type.Kind}.{type.Group} \"{name}\" is invalid: {field}: {message}", details);
    }

    /// <summary>The Status object; a new continue token stands in an expired list's metadata.</summary>
    public JsonObject ToJson(string? proceed = null)
    {
        var status = new JsonObject { ["kind"] = "Status", ["apiVersion"] = "v1", ["metadata"] = proceed is null ? [] : new JsonObject { ["continue"] = proceed } };
        status["status"] = "Failure";
        status["message"] = Message;
        status["reason"] = Reason;
        if (Details is not null)
        {
            status["details"] = Details.DeepClone();
        }

        status["code"] = Code;
        return status;
    }

    private static JsonObject About(ResourceType type, string kind, string name)
    {
        var details = new JsonObject();
        if (name.Length > 0)
        {
            details["name"] = name;
        }

        if (type.Group.Length > 0)
        {
            details["group"] = type.Group;
        }

        details["kind"] = kind;
        return details;
    }
}
