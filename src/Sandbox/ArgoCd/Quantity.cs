using System.Globalization;
using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>What the containers of a pod request together, as Argo CD's tree shows it: thousandths of a core, thousandths of a byte.</summary>
internal static class Quantity
{
    public static string Cpu(JsonObject pod) => Sum(pod, "cpu", text => text.EndsWith('m') ? Number(text[..^1]) : Number(text) * 1000);

    public static string Memory(JsonObject pod) => Sum(pod, "memory", text => text.EndsWith("Mi", StringComparison.Ordinal) ? Number(text[..^2]) * 1024 * 1024 * 1000 : Number(text) * 1000);

    // The containers run together, the ones before them one after the other.
    private static string Sum(JsonObject pod, string resource, Func<string, long> read)
    {
        IEnumerable<long> Requests(string list) => pod.Items("spec", list).Select(container => container.Str("resources", "requests", resource)).Where(text => text.Length > 0).Select(read);
        return Math.Max(Requests("containers").Sum(), Requests("initContainers").DefaultIfEmpty().Max()).ToString(CultureInfo.InvariantCulture);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
