using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace DbDashboard.Dashboard.Security.Doors;

/// <summary>Says whose request it is, and that the person did something.</summary>
public sealed class PersonOfRequest(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, CurrentActor who, IPeople people)
    {
        who.Is(context.User);
        people.Did(context.User);
        return next(context);
    }
}

/// <summary>Says whose circuit it is. Each press, key and change of address counts as doing something; what the page does by itself does not.</summary>
public sealed class PersonOfCircuit(AuthenticationStateProvider state, CurrentActor who, IPeople people) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        who.Is((await state.GetAuthenticationStateAsync()).User);

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        people.Did((await state.GetAuthenticationStateAsync()).User);
        await next(context);
    };
}

/// <summary>Says whose call of the hub it is.</summary>
public sealed class PersonOfCall : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        invocationContext.ServiceProvider.GetRequiredService<CurrentActor>().Is(invocationContext.Context.User ?? new());
        return next(invocationContext);
    }
}

/// <summary>Looks once a minute whether the person of a circuit still has a role; if not, the page says that they are signed out. What they see and do is checked each time besides.</summary>
public sealed class RightsOfCircuit(ILoggerFactory loggers, IPeople people) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Task.FromResult(people.Of(authenticationState.User).HasAnyRole);
}
