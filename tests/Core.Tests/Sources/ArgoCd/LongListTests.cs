using System.Text;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

public sealed class LongListTests
{
    [Theory]
    [InlineData(50_000, true)]
    [InlineData(50_001, false)]
    public void A_list_beyond_the_cap_is_counted_whole_and_is_not_complete(int count, bool complete)
    {
        var resources = string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"kind":"A","name":"a{{i}}"}"""));
        var text = $$$"""{"metadata":{"name":"a","namespace":"argocd"},"status":{"sync":{"status":"OutOfSync"},"resources":[{{{resources}}}]}}""";

        var read = ApplicationReader.Read("prod", Encoding.UTF8.GetBytes(text))!;

        Assert.Equal((count, complete), (read.ResourceCount, read.ResourcesComplete));
        Assert.Equal(complete, ApplicationTrim.ForSnapshot(read).ResourcesComplete);
        Assert.Equal(complete, LiveSet.From(read, new ApplicationDetails { Key = read.Key }).Complete);
    }
}
