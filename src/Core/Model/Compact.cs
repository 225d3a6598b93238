namespace DbDashboard.Core.Model;

/// <summary>A uid in 24 bytes instead of some hundred: Kubernetes' are GUIDs. Another text is kept as it is.</summary>
internal readonly record struct CompactUid(Guid Guid, string? Text)
{
    public static CompactUid Of(string text) =>
        Guid.TryParseExact(text, "D", out var guid) && guid != default && guid.ToString() == text ? new(guid, null) : new(default, text);

    public override string ToString() => Text ?? (Guid == default ? "" : Guid.ToString());
}

/// <summary>A resourceVersion in 16 bytes: Kubernetes' are integers. Another text is kept as it is.</summary>
internal readonly record struct CompactVersion(ulong Number, string? Text)
{
    public static CompactVersion Of(string text) =>
        ulong.TryParse(text, out var number) && number > 0 && number.ToString() == text ? new(number, null) : new(0, text);

    public override string ToString() => Text ?? (Number == 0 ? "" : Number.ToString());
}

/// <summary>A moment in 8 bytes: Kubernetes' are in UTC. The default is none.</summary>
internal readonly record struct CompactTime(long UtcTicks)
{
    public static CompactTime Of(DateTimeOffset? time) => new(time?.UtcTicks ?? 0);

    public DateTimeOffset? Value => UtcTicks == 0 ? null : new DateTimeOffset(UtcTicks, TimeSpan.Zero);
}
