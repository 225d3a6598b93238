using System.Text;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.Control;

/// <summary>Writes down every request that is to change something, before any fault meets it.</summary>
internal sealed class WriteLogMiddleware(World world, FaultyApi service, RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Method is "GET" or "HEAD" or "OPTIONS")
        {
            await next(context);
            return;
        }

        var body = await Replies.BodyAsync(context);
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var number = world.Writes.Add(service, context.Request.Method, context.Request.Path + context.Request.QueryString.Value, body);
        await next(context);
        if (context.Response.HasStarted)
        {
            world.Writes.Answered(number, context.Response.StatusCode);
        }
    }
}
