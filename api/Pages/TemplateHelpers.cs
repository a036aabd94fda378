using System.Collections;
using System.Globalization;
using HandlebarsDotNet;
using HandlebarsDotNet.PathStructure;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>
/// What templates can say besides the names of their model. A helper that cannot do with what it is given throws.
/// <list type="table">
/// <item><c>{{link 'deals' id}}</c>: the address <c>/deals/openai-oracle/</c>, in the version that the page is of</item>
/// <item><c>{{ask '/api/deals/' id}}</c>: that question to the API, of the version and the date that the page is of</item>
/// <item><c>{{asset 'site.css'}}</c>: the address of an asset, with its fingerprint</item>
/// <item><c>{{day asOf}}</c>: 16 December 2025</item>
/// <item><c>{{label status}}</c>: Letter of intent</item>
/// <item><c>{{measure name}}</c>: Weekly users, of the name of a metric</item>
/// <item><c>{{amount money}}</c>: at least $10 billion, of all that has a low and a high end</item>
/// <item><c>{{shortday asOf}}</c>: 16 Dec 2025; <c>{{decimal termYears}}</c>: 7.5; <c>{{host url}}</c>: example.org</item>
/// <item><c>{{periodname period}}</c>: Q3 2025; <c>{{fieldname field}}</c>: the stake; <c>{{startday start}}</c>: 1 Jul 2026</item>
/// <item><c>{{whole bytes}}</c>: 811,008</item>
/// <item><c>{{{code text}}}</c>: text between tags, where quotation marks may stay what they are; JSON is a third shorter by it</item>
/// <item><c>{{#each (groups list)}}</c>: what a table shows at once, and what can wait; <c>{{#if (many list)}}</c>: whether anything can</item>
/// <item><c>{{count list}}</c>, <c>{{#if (any list)}}</c>, <c>{{#if (eq kind 'debt')}}</c></item>
/// </list>
/// </summary>
internal static class TemplateHelpers
{
    private static readonly ChainSegment Root = ChainSegment.Create("root");

    public static void Register(IHandlebars handlebars, Assets assets)
    {
        handlebars.RegisterHelper("link", (in HelperOptions options, in Context _, in Arguments arguments) => Link(options, arguments));
        handlebars.RegisterHelper("ask", (in HelperOptions options, in Context _, in Arguments arguments) => PageOf(options).Site.Ask(Together(arguments, "")));
        Add(handlebars, "asset", arguments => assets.AddressOf((string)Given(arguments, 0)));
        Add(handlebars, "day", arguments => Reading.Day((DateOnly)Given(arguments, 0)));
        Add(handlebars, "label", arguments => Reading.Label(Given(arguments, 0)));
        Add(handlebars, "measure", arguments => Words.Label(Words.OfMeasure((string)Given(arguments, 0))));
        Add(handlebars, "amount", arguments => Reading.Amount(Given(arguments, 0)));
        Add(handlebars, "shortday", arguments => Reading.ShortDay((DateOnly)Given(arguments, 0)));
        Add(handlebars, "periodname", arguments => Reading.Period((Period)Given(arguments, 0)));
        Add(handlebars, "fieldname", arguments => Reading.Field(ValueFormatters.Of(Given(arguments, 0))));
        Add(handlebars, "startday", arguments => Reading.Start((StartDate)Given(arguments, 0)));
        Add(handlebars, "decimal", arguments => ((decimal)Given(arguments, 0)).ToString("#,0.####", CultureInfo.InvariantCulture));
        Add(handlebars, "whole", arguments => ((IFormattable)Given(arguments, 0)).ToString("#,0", CultureInfo.InvariantCulture));
        Add(handlebars, "host", arguments => new Uri((string)Given(arguments, 0)).Host);
        Add(handlebars, "code", arguments => ((string)Given(arguments, 0))
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
        DrawingHelpers.Register(handlebars);
        Add(handlebars, "many", arguments => TableGroups.AreMany((IEnumerable)Given(arguments, 0)));
        Add(handlebars, "groups", arguments => TableGroups.Of((IEnumerable)Given(arguments, 0)));
        Add(handlebars, "count", arguments => CountOf(Given(arguments, 0)));
        Add(handlebars, "any", arguments => CountOf(Given(arguments, 0)) > 0);
        Add(handlebars, "eq", arguments => ValueFormatters.Of(Given(arguments, 0)) == ValueFormatters.Of(Given(arguments, 1)));
    }

    internal static void Add(IHandlebars handlebars, string name, Func<Arguments, object> helper) =>
        handlebars.RegisterHelper(name, (in HelperOptions _, in Context _, in Arguments arguments) => helper(arguments));

    private static PageModel PageOf(in HelperOptions options) => (PageModel)options.Data.Value<object>(Root)!;

    private static string Link(in HelperOptions options, in Arguments arguments) =>
        $"{PageOf(options).Site.Root}/{Together(arguments, "/")}/";

    private static string Together(in Arguments arguments, string between) => string.Join(between, arguments.AsEnumerable().Select(part => ValueFormatters.Of(part!)));

    internal static object Given(in Arguments arguments, int index) =>
        (index < arguments.Length ? arguments[index] : null) ?? throw new ArgumentException($"Argument {index + 1} of a helper is missing or null.");

    private static int CountOf(object list) => list is ICollection known ? known.Count : ((IEnumerable)list).Cast<object>().Count();
}
