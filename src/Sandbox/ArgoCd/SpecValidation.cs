namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>What Argo CD's API checks, and drops, before it stores a spec.</summary>
internal sealed class SpecValidation(Platform platform)
{
    /// <param name="moves">The project is to be another one.</param>
    public void Check(AppSpec app, bool moves)
    {
        if (!(moves && !platform.Dialect.ChecksNewProject) && platform.Projects.Refusal(app) is { } refusal)
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
