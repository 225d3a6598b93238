using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>The parser's events of one text, one at a time.</summary>
internal sealed class YamlEvents(string text)
{
    private readonly Parser parser = new(new StringReader(text));

    public ParsingEvent? Current => parser.Current;

    // On some invalid texts the parser fails with an exception that is not its own.
    public void Advance()
    {
        try
        {
            parser.MoveNext();
        }
        catch (InvalidOperationException error)
        {
            throw new YamlException("did not find expected node content", error);
        }
    }
}
