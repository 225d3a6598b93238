using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DbDashboard.Dashboard.Tests.Security.SignIn;

/// <summary>A browser without a screen: it keeps cookies as a browser does on loopback (Secure ones too), sends its own Origin, and follows nothing by itself.</summary>
internal sealed partial class Visitor(string url) : IDisposable
{
    private readonly Uri home = new(url);
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>Every Set-Cookie that came, as it came.</summary>
    public List<string> Set { get; } = [];

    /// <summary>What it says where it comes from; null: nothing.</summary>
    public string? Origin { get; set; } = url;

    public string CookieHeader => string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    public void Dispose() => client.Dispose();

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(home, address)) { Content = content };
        var isOurs = request.RequestUri!.Authority == home.Authority;
        if (isOurs && Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", CookieHeader);
        }

        if (isOurs && method != HttpMethod.Get && Origin is not null)
        {
            request.Headers.Add("Origin", Origin);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (isOurs)
        {
            Keep(response);
        }

        return response;
    }

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(HttpMethod.Get, address, null, ("Accept", "text/html"));

    public async Task<JsonElement> JsonAsync(string address)
    {
        using var response = await SendAsync(HttpMethod.Get, address);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Fills in the form of a page and sends it to where it goes.</summary>
    public async Task<HttpResponseMessage> FillAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var form = await GetAsync(page);
        var token = TokenPattern().Match(await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups["token"].Value;
        using var content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        return await SendAsync(HttpMethod.Post, action, content);
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password, string returnUrl = "/") =>
        FillAsync("/sign-in", "/sign-in/local", ("name", name), ("password", password), ("returnUrl", returnUrl));

    /// <summary>Goes to the provider and back, and on as far as it is led; says where it ended.</summary>
    public async Task<string> SignInAtProviderAsync(string returnUrl = "/")
    {
        var at = $"/sign-in/provider?returnUrl={Uri.EscapeDataString(returnUrl)}";
        for (var step = 0; step < 5; step++)
        {
            using var response = await GetAsync(at);
            if (response.StatusCode != HttpStatusCode.Redirect)
            {
                break;
            }

            at = response.Headers.Location!.ToString();
        }

        return at;
    }

    public static StringContent Json(string text) => new(text, MediaTypeHeaderValue.Parse("application/json"));

    private void Keep(HttpResponseMessage response)
    {
        foreach (var line in response.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
        {
            Set.Add(line);
            var (name, value) = (line[..line.IndexOf('=', StringComparison.Ordinal)], line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..line.IndexOf(';', StringComparison.Ordinal)]);
            if (value.Length == 0)
            {
                Cookies.Remove(name);
            }
            else
            {
                Cookies[name] = value;
            }
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TokenPattern();
}
