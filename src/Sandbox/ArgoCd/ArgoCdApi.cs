using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd.Api;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>Argo CD's REST API and event streams.</summary>
internal sealed class ArgoCdApi
{
    private readonly Platform platform;
    private readonly Router router = new();

    public ArgoCdApi(Platform platform, TimeProvider time)
    {
        this.platform = platform;
        ApplicationReads.Register(router);
        RevisionReads.Register(router);
        ApplicationWrites.Register(router, platform.Dialect);
        ApplicationSetReads.Register(router);
        InstanceReads.Register(router);
        ProjectReads.Register(router);
        RepositoryReads.Register(router);
        new Streams(platform, time).Register(router);
    }

    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Method is not ("GET" or "HEAD") && context.Request.ContentType != "application/json")
        {
            await TextAsync(context, 415, "Invalid content type\n");
            return;
        }

        var (handler, names, otherMethod) = router.Find(context);
        if (handler is null)
        {
            await TextAsync(context, otherMethod ? 405 : 404, otherMethod ? "Method Not Allowed\n" : "Not Found\n");
            return;
        }

        try
        {
            await handler(new Call(context, platform, names, Caller(context)));
        }
        catch (ApiException error)
        {
            await RefuseAsync(context, error);
        }
    }

    private Account? Caller(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : context.Request.Cookies["argocd.token"] ?? "";
        // What does not look like a token counts as none.
        if (token.Count(letter => letter == '.') != 2)
        {
            return null;
        }

        return Accounts.All.FirstOrDefault(account => account.Token == token) ?? throw ApiException.Unauthenticated($"invalid session: {platform.Dialect.ForgedToken}");
    }

    private static Task RefuseAsync(HttpContext context, ApiException error)
    {
        if (!context.Request.Path.StartsWithSegments("/api/v1/stream", StringComparison.Ordinal))
        {
            return Replies.JsonAsync(context, error.Status, error.ToJson());
        }

        var frame = new JsonObject { ["error"] = new JsonObject { ["grpc_code"] = error.Code, ["http_code"] = error.Status, ["message"] = error.Message, ["http_status"] = Reason(error.Status) } };
        context.Response.StatusCode = error.Status;
        var isEventStream = context.Request.Headers.Accept.ToString() == "text/event-stream";
        context.Response.ContentType = isEventStream ? "text/event-stream" : "application/json";
        return context.Response.WriteAsync(isEventStream ? $"data: {Json.Text(frame)} \n\n" : Json.Text(frame));
    }

    private static string Reason(int status) => string.Create(CultureInfo.InvariantCulture, $"{(HttpStatusCode)status}") switch
    {
        "NotFound" => "Not Found",
        "BadRequest" => "Bad Request",
        "InternalServerError" => "Internal Server Error",
        var word => word,
    };

    private static Task TextAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync(text);
    }
}
