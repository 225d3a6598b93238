using DbDashboard.Dashboard.Composition;
using DbDashboard.Dashboard.Security;

var builder = WebApplication.CreateBuilder(args);
builder.AddDashboard();
var app = builder.Build();

if (LoopbackOnly.WhyRefused(app.Configuration["Urls"]!) is { } why)
{
    await Console.Error.WriteLineAsync(why);
    return 2;
}

app.UseDashboard();
await app.RunAsync();
return 0;
