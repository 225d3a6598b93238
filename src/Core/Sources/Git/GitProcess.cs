using System.Diagnostics;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Runs git: hardened, with a deadline and a cap on its answer, and with nothing left running.</summary>
internal sealed class GitProcess(string home, TimeProvider time, GitLimits limits) : IDisposable
{
    /// <summary>Why nothing is asked when the process ends.</summary>
    public const string Ending = "the dashboard is ending, and asks Git no more";

    private const int ErrorChars = 8 * 1024;

    /// <summary>Git processes that answer one question each, over all repositories: more would only compete for the disk.</summary>
    private readonly SemaphoreSlim places = new(Math.Max(4, Environment.ProcessorCount * 2));

    /// <summary>Git processes that talk to a host: a slow one must not take the place of a question to the disk.</summary>
    private readonly SemaphoreSlim contacts = new(8);

    private long started;
    private volatile bool closed;

    public long Started => Interlocked.Read(ref started);

    public string Home { get; } = Path.GetFullPath(home);

    /// <summary>No further process is started. Questions that wait or run meanwhile end in their own time: their places stay.</summary>
    public void Dispose() => closed = true;

    /// <summary>A process that stays: the caller owns it.</summary>
    public Process Start(GitCall call)
    {
        if (closed)
        {
            throw new GitException(GitFailure.Other, Ending);
        }

        try
        {
            // It may lie among temporary files that somebody clears away.
            Directory.CreateDirectory(Home);
            Interlocked.Increment(ref started);
            return Process.Start(GitEnvironment.Start(call, Home))
                ?? throw new GitException(GitFailure.Other, "git did not start");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new GitException(GitFailure.Other, $"git cannot be started ({e.Message}): install git 2.38 or newer");
        }
    }

    public async Task<GitOutput> RunAsync(GitCall call, CancellationToken cancellationToken)
    {
        var gate = call.Protocol.Length > 0 ? contacts : places;
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await RunInPlaceAsync(call, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<GitOutput> RunInPlaceAsync(GitCall call, CancellationToken cancellationToken)
    {
        var limit = call.Deadline ?? limits.ReadDeadline;
        using var deadline = new CancellationTokenSource(limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var process = Start(call);
        try
        {
            return await ExchangeAsync(process, call, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GitException(GitFailure.TooSlow, $"git {call.Arguments[0]} took longer than {limit.TotalSeconds:0} s");
        }
        finally
        {
            Stop(process);
        }
    }

    /// <summary>Ends a process and its children (the transport is a child of git).</summary>
    public static void Stop(Process process, bool withChildren = true)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(withChildren);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the kill.
        }
    }

    /// <summary>Standard error to its end, of which the first 8 kB are kept: a child that fills the pipe must not block.</summary>
    public static async Task<string> ReadErrorAsync(StreamReader error, CancellationToken cancellationToken)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[1024];
        while (await error.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            text.Append(buffer, 0, Math.Min(read, ErrorChars - text.Length));
        }

        return text.ToString();
    }

    private static async Task<GitOutput> ExchangeAsync(Process process, GitCall call, CancellationToken cancellationToken)
    {
        var error = ReadErrorAsync(process.StandardError, cancellationToken);
        var input = WriteAsync(process, call.Input, cancellationToken);
        var output = await ReadAsync(process.StandardOutput.BaseStream, call, cancellationToken);
        await input;
        await process.WaitForExitAsync(cancellationToken);
        return new GitOutput(process.ExitCode, output, await error);
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(input, cancellationToken);
            await stream.FlushAsync(cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git ended before it read everything: its exit code and words tell why.
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, GitCall call, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (output.Length + read > call.MaxOutput)
            {
                throw new GitException(GitFailure.TooBig, $"git {call.Arguments[0]} answers with more than {call.MaxOutput / 1024 / 1024} MB");
            }

            output.Write(buffer, 0, read);
        }

        return output.ToArray();
    }
}
