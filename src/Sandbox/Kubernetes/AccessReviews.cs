using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Answers "may I": the access review that kubectl auth can-i sends.</summary>
internal static class AccessReviews
{
    public static async Task AnswerAsync(HttpContext context, Account? caller)
    {
        var review = Json.Parse(await Replies.BodyAsync(context));
        var asked = review.At("spec", "resourceAttributes");
        var reads = asked.Str("verb") is "get" or "list" or "watch";
        var allowed = caller is not null && (caller.Namespaces.Count == 0 || caller.Namespaces.Contains(asked.Str("namespace"))) && (reads || caller.Verbs.Contains("*"));
        review["status"] = new System.Text.Json.Nodes.JsonObject { ["allowed"] = allowed };
        await Replies.JsonAsync(context, 201, review);
    }
}
