using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.Git;

/// <summary>Git's smart HTTP protocol: <c>git http-backend</c> as CGI, read only.</summary>
public sealed class GitHttp(string root)
{
    public async Task HandleAsync(HttpContext context)
    {
        using var process = new Process { StartInfo = StartInfo(context.Request) };
        process.Start();
        var cancel = context.RequestAborted;
        await using var stop = cancel.Register(() => Kill(process));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var sending = SendBodyAsync(context.Request, process, cancel);
        await CopyAnswerAsync(process.StandardOutput.BaseStream, context.Response, cancel);
        await sending;
        await process.WaitForExitAsync(cancel);
        await errors;
    }

    private ProcessStartInfo StartInfo(HttpRequest request)
    {
        var start = new ProcessStartInfo("git") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("http-backend");
        var environment = start.Environment;
        environment["GIT_PROJECT_ROOT"] = root;
        environment["GIT_HTTP_EXPORT_ALL"] = "1";
        environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        environment["GIT_CONFIG_NOSYSTEM"] = "1";
        environment["PATH_INFO"] = request.Path.Value;
        environment["REQUEST_METHOD"] = request.Method;
        environment["QUERY_STRING"] = request.QueryString.Value?.TrimStart('?') ?? "";
        environment["CONTENT_TYPE"] = request.ContentType ?? "";
        environment["HTTP_CONTENT_ENCODING"] = request.Headers.ContentEncoding.ToString();
        environment["GIT_PROTOCOL"] = request.Headers["Git-Protocol"].ToString();
        environment["REMOTE_ADDR"] = "127.0.0.1";
        if (request.ContentLength is { } length)
        {
            environment["CONTENT_LENGTH"] = length.ToString(CultureInfo.InvariantCulture);
        }

        return start;
    }

    private static async Task SendBodyAsync(HttpRequest request, Process process, CancellationToken cancel)
    {
        await using var input = process.StandardInput.BaseStream;
        try
        {
            await request.Body.CopyToAsync(input, cancel);
        }
        catch (IOException)
        {
            // The backend answered before it had read all: its answer says why.
        }
    }

    private static async Task CopyAnswerAsync(Stream output, HttpResponse response, CancellationToken cancel)
    {
        while (await ReadLineAsync(output, cancel) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..colon], line[(colon + 1)..].Trim());
            if (name == "Status")
            {
                response.StatusCode = int.Parse(value.AsSpan(0, 3), CultureInfo.InvariantCulture);
            }
            else
            {
                response.Headers[name] = value;
            }
        }

        await output.CopyToAsync(response.Body, cancel);
    }

    private static async Task<string> ReadLineAsync(Stream stream, CancellationToken cancel)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancel) == 1 && one[0] != '\n')
        {
            line.Append((char)one[0]);
        }

        return line.ToString().TrimEnd('\r');
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had already ended.
        }
    }
}
