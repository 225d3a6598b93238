using DbDashboard.Dashboard.Shared.Live;

namespace DbDashboard.Dashboard.Tests.Shared;

public sealed class TypedValueTests
{
    [Fact]
    public void An_echo_does_not_overwrite_what_was_typed_since()
    {
        var field = new TypedValue<string>("");
        field.Type("a");
        field.Type("ab");
        field.Follow("a");
        Assert.Equal("ab", field.Value);
        field.Follow("ab");
        Assert.Equal("ab", field.Value);
    }

    [Fact]
    public void Another_address_is_followed()
    {
        var field = new TypedValue<string>("");
        field.Type("a");
        field.Follow("a");
        field.Follow("b");
        Assert.Equal("b", field.Value);
    }

    [Fact]
    public void An_address_that_says_nothing_new_leaves_what_is_being_typed()
    {
        var field = new TypedValue<string>("");
        field.Type("a");
        field.Follow("");
        Assert.Equal("a", field.Value);
    }
}
