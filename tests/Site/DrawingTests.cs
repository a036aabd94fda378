using System.Xml.Linq;
using Outlay.Briefs.Drawing;

namespace Outlay.Tests;

/// <summary>What tells amounts of different bounds apart is the form that is drawn, whatever the colours.</summary>
public sealed class DrawingTests
{
    private static readonly (string Bound, Interval Interval)[] Bounds =
    [
        ("exact", new(38e9m, 38e9m)), ("about", new(38e9m, 38e9m, true)), ("at least", new(38e9m, null)), ("about … or more", new(38e9m, null, true)),
        ("up to", new(0, 38e9m)), ("up to about", new(0, 38e9m, true)), ("range", new(15e9m, 38e9m)), ("unsized", Interval.Unsized),
    ];

    [Fact]
    public void Each_bound_is_drawn_in_a_form_of_its_own()
    {
        Assert.Distinct(Bounds.Select(bound => Form(AmountDots.Of(bound.Interval))));
        Assert.Distinct(Bounds.Select(bound => Form(AmountBar.Of(bound.Interval, 40e9m))));
    }

    [Theory]
    [InlineData(10e9, 20e9)]
    [InlineData(35e6, 1.4e12)]
    [InlineData(999, 1000e12)]
    public void More_stands_no_further_to_the_left(double less, double more)
    {
        var (first, second) = (new Interval((decimal)less, (decimal)less), new Interval((decimal)more, (decimal)more));

        Assert.True(Number(AmountDots.Of(first), "circle", "cx") <= Number(AmountDots.Of(second), "circle", "cx"));
        Assert.True(Number(AmountBar.Of(first, (decimal)more), "rect", "width") < Number(AmountBar.Of(second, (decimal)more), "rect", "width"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(250_000_000)]
    [InlineData(1_400_000_000_000)]
    [InlineData(90_000_000_000_000)]
    public void Nothing_is_drawn_outside_the_picture(double value)
    {
        var (amount, picture) = ((decimal)value, 200.0);

        foreach (var interval in (Interval[])[new(amount, amount, true), new(amount, null), new(0, amount, true), new(amount / 2, amount)])
            Assert.All(XElement.Parse(AmountDots.Of(interval)).Descendants().Attributes()
                .Where(attribute => attribute.Name.LocalName is "x" or "cx").Select(attribute => (double)attribute), x => Assert.InRange(x, -6, picture));
    }

    [Fact]
    public void The_words_beside_it_speak_alone()
    {
        var drawn = XElement.Parse(AmountDots.Of(new(1e9m, 2e9m)));

        Assert.Equal("true", (string?)drawn.Attribute("aria-hidden"));
        Assert.DoesNotContain(drawn.DescendantsAndSelf(), element => element.Attribute("style") is not null);
    }

    // Elements and classes in order, without where they stand.
    private static string Form(string svg) =>
        string.Join(' ', XElement.Parse(svg).Descendants().Select(element => $"{element.Name.LocalName}.{(string?)element.Attribute("class")}{Ends(element)}"));

    private static string Ends(XElement element) => element.Attribute("width") is { } width && (double)width is 0 ? "(none)" : "";

    private static double Number(string svg, string element, string attribute) =>
        (double)XElement.Parse(svg).Descendants().First(found => found.Name.LocalName == element && found.Attribute("class")?.Value is "point" or "solid").Attribute(attribute)!;
}
