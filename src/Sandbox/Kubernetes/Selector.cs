using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Label and field selectors of a list or watch.</summary>
internal sealed record Selector(string Labels, string Fields)
{
    public static Selector Of(HttpRequest request) => new(request.Query["labelSelector"].ToString(), request.Query["fieldSelector"].ToString());

    public bool Takes(StoredObject stored)
    {
        if (Labels.Length == 0 && Fields.Length == 0)
        {
            return true;
        }

        var body = stored.Body();
        return LabelsMatch(body.At("metadata", "labels"), Labels) && Terms(Fields).All(term => Holds(term, path => body.Str(path.Split('.'))));
    }

    /// <summary>Equality and existence terms of a label selector.</summary>
    public static bool LabelsMatch(JsonNode? labels, string selector) => Terms(selector).All(term => Holds(term, key => labels.Str(key)));

    private static string[] Terms(string selector) => selector.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Holds(string term, Func<string, string> value)
    {
        if (term.Split("!=", 2) is [var not, var unwanted])
        {
            return value(not.Trim()) != unwanted.Trim();
        }

        return term.Split('=', 2) switch
        {
            [var key, var wanted] => value(key.Trim()) == wanted.TrimStart('=').Trim(),
            _ => term[0] == '!' ? value(term[1..]).Length == 0 : value(term).Length > 0,
        };
    }
}
