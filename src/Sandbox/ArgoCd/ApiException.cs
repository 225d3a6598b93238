using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>A refusal of Argo CD's API: gRPC's code with the HTTP status that belongs to it.</summary>
internal sealed class ApiException(int code, string message) : Exception(message)
{
    public int Code => code;

    public int Status => code switch { 3 or 9 or 11 => 400, 16 => 401, 7 => 403, 5 => 404, 6 or 10 => 409, 8 => 429, 12 => 501, 14 => 503, 4 => 504, _ => 500 };

    public static ApiException Unknown(string message) => new(2, message);

    public static ApiException Invalid(string message) => new(3, message);

    public static ApiException NotFound(string message) => new(5, message);

    public static ApiException Denied(string message = "permission denied") => new(7, message);

    public static ApiException Precondition(string message) => new(9, message);

    public static ApiException Internal(string message) => new(13, message);

    public static ApiException Unauthenticated(string message) => new(16, message);

    public JsonObject ToJson() => new() { ["error"] = Message, ["code"] = code, ["message"] = Message };
}
