using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>Finds the handler of a path. Placeholders are {}; ids with slashes come percent-encoded; {*} takes all the rest.</summary>
internal sealed class Router
{
    private readonly List<(string Method, string[] Pattern, Func<Call, Task> Handler)> routes = [];

    public void Add(string method, string pattern, Func<Call, Task> handler) => routes.Add((method, pattern.Split('/'), handler));

    /// <summary>The handler and what the placeholders name; no handler, and whether the path exists for another method.</summary>
    public (Func<Call, Task>? Handler, List<string> Names, bool OtherMethod) Find(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var parts = target.Split('?')[0].Trim('/').Split('/');
        var otherMethod = false;
        foreach (var (method, pattern, handler) in routes)
        {
            if (Match(pattern, parts) is not { } names)
            {
                continue;
            }

            if (method == context.Request.Method)
            {
                return (handler, names, false);
            }

            otherMethod = true;
        }

        return (null, [], otherMethod);
    }

    private static List<string>? Match(string[] pattern, string[] parts)
    {
        var names = new List<string>();
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] == "{*}")
            {
                names.Add(Uri.UnescapeDataString(string.Join('/', parts[index..])));
                return names;
            }

            if (index >= parts.Length || (pattern[index] != "{}" && pattern[index] != parts[index]))
            {
                return null;
            }

            if (pattern[index] == "{}")
            {
                names.Add(Uri.UnescapeDataString(parts[index]));
            }
        }

        return pattern.Length == parts.Length ? names : null;
    }
}
