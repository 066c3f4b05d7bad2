namespace NotebookBackprop.Rendering.Tests;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(-12, "−12")]
    [InlineData(0, "0")]
    [InlineData(0.19661193324148185, "0.1966")]
    [InlineData(0.0019661193324148185, "0.001966")]
    [InlineData(1.9661193324148185e-7, "1.966e−7")]
    [InlineData(-2.5e-9, "−2.5e−9")]
    [InlineData(123456, "123456")]
    [InlineData(12345.6, "12346")]
    [InlineData(1234567, "1.235e6")]
    [InlineData(1e300, "1e300")]
    [InlineData(0.99999, "1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "−∞")]
    [InlineData(double.Epsilon, "4.941e−324")]
    public void Numbers_are_short_with_a_true_minus(double number, string text) => Assert.Equal(text, Numbers.Short(number));

    [Fact]
    public void Zero_has_no_sign() => Assert.Equal("0", Numbers.Short(double.NegativeZero));

    [Fact]
    public void The_full_form_reads_back_to_the_same_number() => Assert.Equal(0.1 + 0.2, DrawnGraph.Read(Numbers.Full(0.1 + 0.2)));
}
