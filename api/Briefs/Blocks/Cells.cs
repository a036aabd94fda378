using Outlay.Briefs.Figures;

namespace Outlay.Briefs.Blocks;

/// <summary>What stands in the cells of blocks.</summary>
internal static class Cells
{
    public static Markup Head(this Markup html, params ReadOnlySpan<string> titles)
    {
        html.Open("thead").Open("tr");
        // A column without a name is drawn, and heads nothing.
        foreach (var title in titles)
            if (title is "") html.Open("td").Close("td");
            else html.Element("th", title, ("scope", "col"));
        return html.Close("tr").Close("thead").Line().Open("tbody").Line();
    }

    public static Markup Status(this Markup html, Status status) =>
        html.Element("span", Words.Of(status).Replace('-', ' '), ("class", $"status of-{Words.Of(status.Class())}"));

    public static Markup Grade(this Markup html, Grade grade) =>
        html.Element("span", Words.Of(grade), ("class", $"grade is-{Words.Of(grade)}"));

    /// <summary>Amounts of several kinds or classes one under the other, since they are never added.</summary>
    public static Markup Money(this Markup html, IReadOnlyList<MoneyAnswer> money)
    {
        foreach (var one in money)
        {
            if (money.Count > 1) html.Open("div", ("class", "of-" + one.Class));
            html.Element("span", Of(one), ("class", one.Currency is null ? "amount unsized" : "amount"));
            if (money.Count > 1) html.Text($" {(one.Kind is { } kind ? Words.Of(kind) + ", " : "")}{one.Class}").Close("div");
        }
        return html;
    }

    public static Markup Source(this Markup html, Source source)
    {
        if ((source.Url ?? source.ArchivedUrl) is { } url) html.Link(url, source.Title);
        else html.Text(source.Title);
        return html.Text($", {source.Publisher}, ").Day(source.Date).Text(" ").Grade(source.Grade);
    }

    public static string Company(Ledger ledger, string id) => CompanyName.Of(ledger, id).Name;

    public static string Of(Interval interval, string? currency) => FigureWords.OfAmount(interval, currency, Format.Default);

    private static string Of(MoneyAnswer money) => Of(new Interval(money.Low, money.High, money.Approximate), money.Currency);
}
