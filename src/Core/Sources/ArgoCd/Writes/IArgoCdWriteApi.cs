using Refit;

namespace DbDashboard.Core.Sources.ArgoCd.Writes;

/// <summary>The requests that change something. Nothing behind it repeats one: no retry, no reused connection, no second try with another token.</summary>
public interface IArgoCdWriteApi
{
    [Post("/api/v1/applications/{name}/sync")]
    Task<HttpResponseMessage> Sync(string name, [Body] HttpContent body, CancellationToken cancellationToken);

    [Patch("/api/v1/applications/{name}")]
    Task<HttpResponseMessage> Patch(string name, [Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/api/v1/applications/{name}/spec?validate=false")]
    Task<HttpResponseMessage> PutSpec(string name, string project, string appNamespace, [Body] HttpContent spec, CancellationToken cancellationToken);

    [Delete("/api/v1/applications/{name}/operation")]
    Task<HttpResponseMessage> Terminate(string name, string project, string appNamespace, CancellationToken cancellationToken);

    /// <summary>A read that makes the controller work: normal or hard.</summary>
    [Get("/api/v1/applications/{name}")]
    Task<HttpResponseMessage> Refresh(string name, string refresh, string project, string appNamespace, CancellationToken cancellationToken);
}
