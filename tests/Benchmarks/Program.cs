using System.Globalization;
using DbDashboard.Benchmarks;

// usage: Benchmarks [name …]    exits 1 when a ratio is over its limit
if (args is [Viewers.Verb, var address, var pages])
{
    return await Viewers.WatchAsync(address, int.Parse(pages, CultureInfo.InvariantCulture));
}

var benchmarks = typeof(IBenchmark).Assembly.GetTypes()
    .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IBenchmark)))
    .Select(type => (IBenchmark)Activator.CreateInstance(type)!)
    .Where(benchmark => args.Length == 0 || args.Any(a => benchmark.Name.Contains(a, StringComparison.OrdinalIgnoreCase)))
    .OrderBy(benchmark => benchmark.Name, StringComparer.Ordinal);

var over = 0;
Console.WriteLine($"{"what",-70}{"ours",14}{"floor",14}{"ratio",8}{"limit",8}");
foreach (var benchmark in benchmarks)
{
    foreach (var result in await benchmark.RunAsync(CancellationToken.None))
    {
        over += result.IsAllowed ? 0 : 1;
        Console.WriteLine($"{result.Name,-70}{result.Ours,14:N1}{result.Floor,14:N1}{result.Ratio,8:N2}{result.AllowedRatio,8:N2}  {result.Unit}{(result.IsAllowed ? "" : "  OVER")}");
    }
}

return over == 0 ? 0 : 1;
