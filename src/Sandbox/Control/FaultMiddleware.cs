using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.Control;

/// <summary>Lets a service make the mistakes that were ordered, before it answers.</summary>
internal sealed class FaultMiddleware(World world, FaultyApi service, RequestDelegate next, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        foreach (var fault in world.Faults.Meet(service, context.Request.Method, context.Request.Path + context.Request.QueryString.Value))
        {
            if (fault.Delay > TimeSpan.Zero)
            {
                await Task.Delay(fault.Delay, time, context.RequestAborted);
            }

            if (await FailAsync(fault, context))
            {
                return;
            }
        }

        await next(context);
    }

    private async Task<bool> FailAsync(Fault fault, HttpContext context)
    {
        switch (fault.Kind)
        {
            case FaultKind.Latency:
                return false;
            case FaultKind.Hang:
                await world.Faults.HangAsync(context.RequestAborted);
                return false;
            case FaultKind.Down:
                context.Abort();
                return true;
            case FaultKind.CutUndone:
                await Replies.BodyAsync(context);
                context.Abort();
                return true;
            case FaultKind.CutDone or FaultKind.HangDone:
                context.Response.Body = Stream.Null;
                await next(context);
                await (fault.Kind == FaultKind.HangDone ? world.Faults.HangAsync(context.RequestAborted) : Task.CompletedTask);
                context.Abort();
                return true;
            case FaultKind.CutBody:
                await context.Response.WriteAsync("{\"metadata\":{\"resourceVersion\":\"1", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                return true;
            default:
                var (status, message) = Answer(fault);
                await WriteAsync(context.Response, status, message);
                return true;
        }
    }

    private static (int Status, string Message) Answer(Fault fault) => fault.Kind switch
    {
        FaultKind.ExpiredToken => (401, fault.Service == FaultyApi.Kubernetes ? "Unauthorized" : "invalid session: token has invalid claims: token is expired"),
        FaultKind.Forbidden => (403, fault.Service == FaultyApi.Kubernetes ? "forbidden: User \"dashboard\" may not do this" : "permission denied"),
        FaultKind.Gone => (410, "too old resource version"),
        _ => (fault.Status, fault.Status == 429 ? "too many requests" : "the sandbox was told to fail"),
    };

    private Task WriteAsync(HttpResponse response, int status, string message)
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        if (status is 429 or 503)
        {
            response.Headers.RetryAfter = "1";
        }

        return response.WriteAsync(service == FaultyApi.Kubernetes ? KubernetesBody(status, message) : ArgoCdBody(status, message));
    }

    private static string ArgoCdBody(int status, string message)
    {
        var code = status switch { 401 => 16, 403 => 7, 404 => 5, 429 => 8, 503 => 14, 504 => 4, _ => 2 };
        return string.Create(CultureInfo.InvariantCulture, $$"""{"error":"{{message}}","code":{{code}},"message":{{JsonSerializer.Serialize(message)}}}""");
    }

    private static string KubernetesBody(int status, string message)
    {
        var reason = status switch { 401 => "Unauthorized", 403 => "Forbidden", 410 => "Expired", 429 => "TooManyRequests", 503 => "ServiceUnavailable", _ => "InternalError" };
        return string.Create(CultureInfo.InvariantCulture, $$"""{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"{{message}}","reason":"{{reason}}","code":{{status}}}""");
    }
}
