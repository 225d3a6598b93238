using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication;

public static class ApplicationPageRegistration
{
    /// <summary>What the application page needs beside the stores and the explainer: the Git hosts' web addresses (<c>Git:Hosts:&lt;n&gt;</c>).</summary>
    public static IServiceCollection AddApplicationPage(this IServiceCollection services) =>
        services.AddSingleton(provider => new GitHostLinks(
            provider.GetRequiredService<IConfiguration>().GetSection("Git:Hosts").Get<GitHostTemplate[]>() ?? []));
}
