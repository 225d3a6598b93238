using System.Text;
using DbDashboard.Testing;

namespace DbDashboard.Benchmarks;

/// <summary>A bare repository of 20,000 files under 1,000 applications' paths, with 200 branches that change five files each.</summary>
internal static class BigRepository
{
    public const int Applications = 1_000;
    public const int FilesEach = 20;
    public const int Branches = 200;

    public static string PathOf(int application) => $"apps/app-{application}";

    public static void Fill(string directory)
    {
        var stream = new StringBuilder("commit refs/heads/main\ncommitter Ada <ada@example.com> 1767600000 +0000\ndata 1\nx\n");
        for (var i = 0; i < Applications * FilesEach; i++)
        {
            Append(stream, $"{PathOf(i / FilesEach)}/file-{i % FilesEach}.yaml", $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: c{i}}}\n");
        }

        for (var branch = 0; branch < Branches; branch++)
        {
            stream.Append($"commit refs/heads/b/{branch:d3}\ncommitter Ada <ada@example.com> {1767600000 + branch} +0000\ndata 1\nx\nfrom refs/heads/main\n");
            for (var file = 0; file < 5; file++)
            {
                Append(stream, $"{PathOf(((branch * 7) + file) % Applications)}/file-{file}.yaml", $"branch: {branch}\n");
            }
        }

        TestGit.RunWith(directory, Encoding.UTF8.GetBytes(stream.ToString()), [], "fast-import", "--quiet");
        TestGit.Run(directory, "repack", "-adq");
    }

    private static void Append(StringBuilder stream, string path, string text) =>
        stream.Append($"M 100644 inline {path}\ndata {text.Length}\n{text}\n");
}
