using System.Text.Json;
using CsCheck;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Audit;

public sealed class AuditTextTests
{
    private const string Jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJncmFjZSJ9.c2lnbmF0dXJl";

    [Theory]
    [InlineData("https://grace:canary@git.example/x.git", "https://***@git.example/x.git")]
    [InlineData("cannot clone https://canary@git.example/x: 403", "cannot clone https://***@git.example/x: 403")]
    [InlineData("https://grace:p@canary@git.example/x", "https://***@git.example/x")]
    [InlineData("Authorization: Bearer canary.canary", "Authorization: Bearer ***")]
    [InlineData("Authorization: Basic Z3JhY2U6Y2FuYXJ5", "Authorization: Basic ***")]
    [InlineData("sent bearer canarycanary twice", "sent bearer *** twice")]
    [InlineData("token is " + Jwt + ", it ran out", "token is ***, it ran out")]
    [InlineData("password=canary; host=db", "password=***; host=db")]
    [InlineData("""{"token":"canary","name":"x"}""", """{"token":"***","name":"x"}""")]
    [InlineData("passphrase: canary", "passphrase: ***")]
    [InlineData("aws_secret_access_key = canary", "aws_secret_access_key = ***")]
    [InlineData("private-key='canary'", "private-key='***'")]
    [InlineData("passwd=canary", "passwd=***")]
    [InlineData("key AKIAIOSFODNN7EXAMPLE", "key ***")]
    [InlineData("ghp_0123456789abcdefghij in the address", "*** in the address")]
    [InlineData("the secret db-credentials was not found", "the secret db-credentials was not found")]
    [InlineData("sync orders at main@abc123", "sync orders at main@abc123")]
    public void Secrets_are_taken_out(string text, string kept) => Assert.Equal(kept, AuditText.Clean(text, 500));

    [Theory]
    [InlineData("two\r\nlines", @"two\r\nlines")]
    [InlineData("\u001b[31mred\u001b[0m", @"\u001b[31mred\u001b[0m")]
    [InlineData("a\u202egnp.exe", @"a\u202egnp.exe")]
    [InlineData("a\u2028b\u0085c\0", @"a\u2028b\u0085c\u0000")]
    [InlineData("größe 💾", "größe 💾")]
    public void Control_characters_are_written_out(string text, string kept) => Assert.Equal(kept, AuditText.Clean(text, 500));

    [Fact]
    public void Long_texts_are_cut_and_no_letter_is_halved()
    {
        Assert.Equal(new string('x', 499) + "…", AuditText.Clean(new string('x', 501), 500));
        Assert.Equal("half \ufffd", AuditText.Clean("half \ud83d", 500));
        Assert.Equal("ab…", AuditText.Clean("ab💾cd", 4));
    }

    [Fact]
    public void Any_text_becomes_one_line_that_stays_the_same() =>
        Gen.String.Sample(text =>
        {
            var clean = AuditText.Clean(text, 500);
            Assert.DoesNotContain(clean, char.IsControl);
            Assert.InRange(clean.Length, 0, 500);
            Assert.Equal(Redaction.OneLine(clean), clean);
        });

    [Fact]
    public void No_text_of_an_entry_keeps_a_secret_and_lists_are_bounded()
    {
        var clean = AuditEntryText.Clean(Everywhere($"see https://grace:canary@git.example {Jwt} \u001b[2J"));
        var text = JsonSerializer.Serialize(clean, AuditJson.Default.AuditEntry);

        Assert.DoesNotContain("canary", text);
        Assert.DoesNotContain("eyJ", text);
        Assert.DoesNotContain(@"\u001b", text.Replace(@"\\u001b", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((50, 50, 50), (clean.RefusedBy.Count, clean.Preview!.DeletedNames.Count, clean.Preview.Sources.Count));
    }

    [Fact]
    public void A_trail_that_is_too_long_is_not_accepted() =>
        Assert.Throws<ArgumentException>(() => AuditEntryText.Clean(AuditFixture.Entry() with { Trail = new string('x', AuditLimits.Trail + 1) }));

    private static AuditEntry Everywhere(string c) => new(c, ActionState.Refused, c, new(c, c, c, c, null, c), new(c, c, c, c, c, c))
    {
        Approver = new(c, c, c, c, null, c),
        Via = new(c, c, c),
        ActedAs = c,
        Reason = c,
        Ticket = c,
        Risk = c,
        Sentence = c,
        RefusedBy = Many(c),
        Preview = new(c, Some.Moment, Many(new AuditSource(c, null)), c, c, c, null, Many(c), c),
        Confirm = new(c),
        Request = new(c, c, c, c),
        Response = new(500, c, c, c),
        Verify = new(c, c, c, c, c),
        Trail = c,
        UndoOf = c,
        UndoRef = c,
        DashboardVersion = c,
        ArgoCdVersion = c,
    };

    private static EquatableList<T> Many<T>(T item) => Enumerable.Repeat(item, 80).ToEquatableList();
}
