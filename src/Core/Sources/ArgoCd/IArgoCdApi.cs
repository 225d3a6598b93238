using Refit;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>
/// The questions that are put to an Argo CD API server. Replies come whole, whatever their status: Argo CD's errors are
/// read, not thrown. There is no <c>refresh</c> anywhere: it would make the controller work and can hang.
/// </summary>
public interface IArgoCdApi
{
    [Get("/api/version")]
    Task<HttpResponseMessage> Version(CancellationToken cancellationToken);

    [Get("/api/v1/settings")]
    Task<HttpResponseMessage> Settings(CancellationToken cancellationToken);

    [Get("/api/v1/session/userinfo")]
    Task<HttpResponseMessage> UserInfo(CancellationToken cancellationToken);

    /// <summary>May our token do this? The subresource takes its slashes as they are.</summary>
    [Get("/api/v1/account/can-i/{resource}/{action}/{**subresource}")]
    Task<HttpResponseMessage> CanI(string resource, string action, string subresource, CancellationToken cancellationToken);

    [Get("/api/v1/repositories")]
    Task<HttpResponseMessage> Repositories(CancellationToken cancellationToken);

    [Get("/api/v1/projects/{name}")]
    Task<HttpResponseMessage> Project(string name, CancellationToken cancellationToken);

    /// <summary>All applications that the token may see, whole: conditions and history are not to be had by <c>fields</c>.</summary>
    [Get("/api/v1/applications")]
    Task<HttpResponseMessage> Applications(CancellationToken cancellationToken);

    /// <summary>Changes since a list; the Accept header has to be exactly this to get keep-alives.</summary>
    [Get("/api/v1/stream/applications")]
    [Headers("Accept: text/event-stream")]
    Task<HttpResponseMessage> ApplicationStream(string resourceVersion, CancellationToken cancellationToken);

    /// <summary>The sets that the token may see.</summary>
    [Get("/api/v1/applicationsets")]
    Task<HttpResponseMessage> ApplicationSets(CancellationToken cancellationToken);

    [Get("/api/v1/applicationsets/{name}")]
    Task<HttpResponseMessage> ApplicationSet(string name, string appsetNamespace, CancellationToken cancellationToken);

    [Get("/api/v1/applications/{name}")]
    Task<HttpResponseMessage> Application(string name, string project, string appNamespace, CancellationToken cancellationToken);

    [Get("/api/v1/applications/{name}/managed-resources")]
    Task<HttpResponseMessage> ManagedResources(string name, string project, string appNamespace, CancellationToken cancellationToken);

    [Get("/api/v1/applications/{name}/resource-tree")]
    Task<HttpResponseMessage> ResourceTree(string name, string project, string appNamespace, CancellationToken cancellationToken);

    [Get("/api/v1/applications/{name}/syncwindows")]
    Task<HttpResponseMessage> SyncWindows(string name, string project, string appNamespace, CancellationToken cancellationToken);

    [Get("/api/v1/applications/{name}/events")]
    Task<HttpResponseMessage> Events(string name, string project, string appNamespace, CancellationToken cancellationToken);

    /// <summary>What Argo CD renders at a commit, past its cache: it loads the repo-server.</summary>
    [Get("/api/v1/applications/{name}/manifests?noCache=true")]
    Task<HttpResponseMessage> ManifestsAnew(string name, string project, string appNamespace, string revision, CancellationToken cancellationToken);

    /// <summary>What Argo CD renders at a revision; a null revision is left out and means the tracked one.</summary>
    [Get("/api/v1/applications/{name}/manifests")]
    Task<HttpResponseMessage> Manifests(string name, string project, string appNamespace, string? revision, CancellationToken cancellationToken);
}
