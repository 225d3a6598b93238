// The floor of the start-up benchmark: the smallest Blazor Server application that shows one interactive page.
using DbDashboard.EmptyApp;

var builder = WebApplication.CreateBuilder(args);
// From the built folder, as the dashboard is started: Blazor's script stands in the package folder.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
await app.RunAsync();
