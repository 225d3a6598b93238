using System.Buffers;
using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Objects by their names, asked of <c>git cat-file --batch-command</c>.</summary>
/// <param name="verb">With the space after it.</param>
/// <param name="names">Hexadecimal ids, optionally peeled (<c>^{tree}</c>) or followed by a path without line breaks.</param>
/// <param name="read">Reads what stands behind a header; the header is null where there is no such object.</param>
internal sealed class NamesQuestion<TAnswer>(string verb, IReadOnlyList<string> names, Func<BatchReader, ObjectHeader?, CancellationToken, ValueTask<TAnswer>> read)
    : ObjectQuestion<TAnswer[]>
{
    public override void WriteTo(IBufferWriter<byte> input)
    {
        foreach (var name in names)
        {
            Encoding.UTF8.GetBytes(verb, input);
            Encoding.UTF8.GetBytes(name, input);
            input.Write("\n"u8);
        }
    }

    protected override async Task<TAnswer[]> ReadAnswerAsync(BatchReader reader, CancellationToken cancellationToken)
    {
        var answers = new TAnswer[names.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = await read(reader, await reader.ReadHeaderAsync(names[i], cancellationToken), cancellationToken);
        }

        return answers;
    }
}
