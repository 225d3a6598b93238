using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security;

namespace DbDashboard.Dashboard.Api;

/// <summary>An application that may not be seen answers as one that does not exist: for every address that names one, before anything else of the question is looked at.</summary>
public sealed class SeenApplicationOnly : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var asked = context.HttpContext.Request.RouteValues;
        return asked["instance"] is string instance && asked["ns"] is string ns && asked["name"] is string name && new ApplicationKey(instance, ns, name) is var key
            && !context.HttpContext.RequestServices.GetRequiredService<Seen>().Has(key)
            ? ValueTask.FromResult<object?>(Problems.NoApplication(key))
            : next(context);
    }
}
