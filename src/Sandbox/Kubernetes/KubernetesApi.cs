using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>The API server: discovery, lists, watches, reads and writes of the store.</summary>
internal sealed class KubernetesApi(World world, TimeProvider time)
{
    private readonly Discovery discovery = new(world);
    private readonly Lists lists = new(world);
    private readonly Watches watches = new(world, time);
    private readonly Writes writes = new(world);
    private readonly PodLogs logs = new(world);

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache, private";
        try
        {
            await AnswerAsync(context);
        }
        catch (StatusException error)
        {
            await Replies.JsonAsync(context, error.Code, error.ToJson(error.Reason == "Expired" ? Continuation.Anew(context.Request.Query["continue"]) : null));
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Trim('/');
        if (path is "healthz" or "livez" or "readyz")
        {
            return context.Response.WriteAsync("ok");
        }

        if (discovery.Answer(path) is { } found)
        {
            _ = Caller(context);
            return Replies.JsonAsync(context, 200, found);
        }

        if (path.EndsWith("/selfsubjectaccessreviews", StringComparison.Ordinal))
        {
            return AccessReviews.AnswerAsync(context, Caller(context));
        }

        if (Target.Parse(path, world) is not { } target)
        {
            context.Response.StatusCode = 404;
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync("404 page not found\n");
        }

        Authorize(context, target);
        return DispatchAsync(context, target);
    }

    private Task DispatchAsync(HttpContext context, Target target) => context.Request.Method switch
    {
        "GET" when target is { Subresource: "log" } && target.Type == ResourceTypes.Pod => logs.AnswerAsync(context, world.Do(() => Get(target))),
        "GET" when target.Name.Length > 0 => Replies.BytesAsync(context, 200, world.Do(() => Get(target).Raw)),
        "GET" when context.Request.Query["watch"] == "1" || context.Request.Query["watch"] == "true" => watches.AnswerAsync(context, target),
        "GET" => lists.AnswerAsync(context, target),
        _ => writes.AnswerAsync(context, target),
    };

    private StoredObject Get(Target target) =>
        world.Store.Find(target.Type, target.Namespace, target.Name) ?? throw StatusException.NotFound(target.Type, target.Name);

    private static Account? Caller(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return null;
        }

        return Accounts.All.FirstOrDefault(account => header == "Bearer " + account.Token) ?? throw StatusException.Unauthorized();
    }

    private static void Authorize(HttpContext context, Target target)
    {
        var caller = Caller(context);
        var verb = target.Verb(context.Request);
        var reads = verb is "get" or "list" or "watch";
        var may = caller is not null && (caller.Namespaces.Count == 0 || caller.Namespaces.Contains(target.Namespace)) && (reads || caller.Verbs.Contains("*"));
        if (!may)
        {
            var where = target.Namespace.Length > 0 ? $"in the namespace \"{target.Namespace}\"" : "at the cluster scope";
            throw StatusException.Forbidden(target.Type, caller?.Name ?? "system:anonymous", verb, where);
        }
    }
}
