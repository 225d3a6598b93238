using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Audit;

public sealed partial class AuditExportTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")", "'=HYPERLINK(\"http://evil\")")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", @"'\t=1")]
    [InlineData("\r=1", @"'\r=1")]
    [InlineData("\n=1", @"'\n=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=b", "a=b")]
    [InlineData("two\r\nlines \u001b[31m", @"two\r\nlines \u001b[31m")]
    [InlineData("", "")]
    public void A_cell_is_no_formula_and_one_line(string text, string cell) => Assert.Equal(cell, AuditCsv.Cell(text));

    [Fact]
    public void A_line_has_a_cell_a_column_and_doubles_quotes()
    {
        var line = AuditCsv.Line(Row("say \"no\", twice"));

        Assert.Equal(Cells(AuditCsv.Header).Count, Cells(line).Count);
        Assert.Equal("say \"no\", twice", Cells(line)[Cells(AuditCsv.Header).IndexOf("reason")]);
        Assert.StartsWith("\"7\",\"2026-", line);
    }

    [Fact]
    public void No_reason_breaks_out_of_its_cell() =>
        Gen.String.Sample(reason =>
        {
            var line = AuditCsv.Line(Row(reason));
            Assert.Equal(line.Length - 2, line.IndexOfAny(['\r', '\n']));
            Assert.Equal(AuditCsv.Cell(reason), Cells(line)[20]);
            Assert.DoesNotContain(Cells(line), cell => cell.Length > 0 && "=+-@".Contains(cell[0], StringComparison.Ordinal));
        });

    [Fact]
    public async Task Streams_write_a_line_a_row()
    {
        Assert.Equal([AuditCsv.Header, AuditCsv.Line(Row("a")), AuditCsv.Line(Row("b"))], await AuditCsv.Lines(Rows("a", "b")).ToListAsync());
        Assert.Equal([AuditJsonLines.Line(Row("a"))], await AuditJsonLines.Lines(Rows("a")).ToListAsync());
    }

    [Fact]
    public void A_json_line_has_all_of_a_row()
    {
        var line = AuditJsonLines.Line(Row("two\r\nlines"));
        using var json = JsonDocument.Parse(line);

        Assert.Equal(line.Length - 1, line.IndexOfAny(['\r', '\n']));
        Assert.Equal("two\r\nlines", json.RootElement.GetProperty("entry").GetProperty("reason").GetString());
        Assert.Equal("confirmed", json.RootElement.GetProperty("entry").GetProperty("edge").GetString());
        Assert.Equal("h", json.RootElement.GetProperty("hash").GetString());
    }

    private static AuditRecord Row(string reason) => new(7, 1, Some.Moment, 12, false, AuditFixture.Entry(reason: reason), "p", "h");

    private static IAsyncEnumerable<AuditRecord> Rows(params string[] reasons) => reasons.Select(Row).ToAsyncEnumerable();

    private static List<string> Cells(string line) =>
        [.. QuotedCell.Matches(line).Select(cell => cell.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal))];

    [GeneratedRegex("\"(?<text>([^\"]|\"\")*)\"(,|\r\n)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuotedCell { get; }
}
