using HandlebarsDotNet;
using Outlay.Briefs.Drawing;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>
/// What templates can draw. All of it is markup, and goes between triple braces.
/// <list type="table">
/// <item><c>{{{dots money}}}</c>: an amount on a scale of powers of ten; <c>{{{dotscale}}}</c>: that scale</item>
/// <item><c>{{{bar interval most}}}</c>: an amount as a length</item>
/// <item><c>{{{gradeof sources}}}</c>: the best grade among sources, or that of one</item>
/// <item><c>{{#each (bounds)}}</c>: each bound, with <c>picture</c> and <c>words</c>, for the key</item>
/// <item><c>{{#if (unsized money)}}</c>: whether nobody has said how much</item>
/// </list>
/// </summary>
internal static class DrawingHelpers
{
    // In shares of the sample's width.
    private static readonly Bounds[] All =
    [
        new("exactly", new(0.5m, 0.5m)), new("about", new(0.5m, 0.5m, true)), new("at least", new(0.2m, null)), new("up to", new(0, 0.9m)),
        new("between", new(0.2m, 0.9m)), new("not stated", Interval.Unsized),
    ];

    public static void Register(IHandlebars handlebars)
    {
        TemplateHelpers.Add(handlebars, "dots", arguments => AmountDots.Of(IntervalOf(TemplateHelpers.Given(arguments, 0))));
        TemplateHelpers.Add(handlebars, "dotscale", _ => AmountDots.Scale);
        TemplateHelpers.Add(handlebars, "bar", arguments =>
            AmountBar.Of((Interval)TemplateHelpers.Given(arguments, 0), (decimal)TemplateHelpers.Given(arguments, 1)));
        TemplateHelpers.Add(handlebars, "smallbar", arguments =>
            AmountBar.Of((Interval)TemplateHelpers.Given(arguments, 0), (decimal)TemplateHelpers.Given(arguments, 1), width: 110, height: 12));
        TemplateHelpers.Add(handlebars, "gradeof", arguments => GradeOf(TemplateHelpers.Given(arguments, 0)));
        TemplateHelpers.Add(handlebars, "bounds", _ => All);
        TemplateHelpers.Add(handlebars, "unsized", arguments => IntervalOf(TemplateHelpers.Given(arguments, 0)) is { Low: 0, High: null });
    }

    private static Interval IntervalOf(object amount) => amount switch
    {
        MoneyAnswer money => new(money.Low, money.High, money.Approximate),
        IAmount drawn => drawn.Interval,
        _ => throw new ArgumentException($"A {amount.GetType().Name} is not drawn as an amount."),
    };

    private static string GradeOf(object cited)
    {
        var grade = cited is SourceAnswer one ? one.Grade : ((IEnumerable<SourceAnswer>)cited).Min(source => source.Grade);
        return $"""<span class="grade is-{Words.Of(grade)}">{Reading.Label(grade)}</span>""";
    }

    /// <param name="Words">What a reader calls it.</param>
    private sealed record Bounds(string Words, Interval Interval)
    {
        public string Picture => AmountDots.Sample(Interval);
    }
}
