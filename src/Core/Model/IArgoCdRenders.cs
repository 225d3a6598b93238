namespace DbDashboard.Core.Model;

/// <summary>Lets Argo CD render, past its cache: that loads its repo-server, so only when somebody asks, and one at a time an instance.</summary>
public interface IArgoCdRenders
{
    /// <summary>What a commit renders to now, one JSON object each. Kept for a minute by application and commit. Never throws but for cancellation.</summary>
    Task<Reading<EquatableList<string>>> RenderAnewAsync(Application application, string commit, CancellationToken cancellationToken);
}
