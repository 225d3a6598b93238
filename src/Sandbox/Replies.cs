using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox;

internal static class Replies
{
    public static Task JsonAsync(HttpContext context, int status, JsonNode body) => BytesAsync(context, status, Json.Bytes(body));

    public static async Task BytesAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    public static async Task<string> BodyAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }
}
