using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>What Argo CD's API checks, and drops, before it stores a spec.</summary>
internal sealed class SpecValidation(Platform platform)
{
    // Before 3.1 Argo CD does not know this member: it answers 200 and drops it.
    public void ForgetUnknown(JsonObject body)
    {
        if (System.Version.TryParse(platform.Version, out var version) && version < new Version(3, 1))
        {
            (body.At("spec", "syncPolicy", "automated") as JsonObject)?.Remove("enabled");
        }
    }

    public void Check(AppSpec app)
    {
        if (platform.Projects.Refusal(app) is { } refusal)
        {
            throw ApiException.Invalid($"application spec for {app.Name} is invalid: InvalidSpecError: {refusal}");
        }

        var rendered = platform.Renderer.Render(app, app.Source);
        if (rendered.Error is not null)
        {
            throw ApiException.Invalid($"application spec for {app.Name} is invalid: InvalidSpecError: Unable to generate manifests in {app.Source.Str("path")}: rpc error: code = {rendered.ErrorCode} desc = {rendered.Error}");
        }
    }
}
