using System.Globalization;
using Outlay.Briefs.Drawing;
using Outlay.Briefs.Figures;

namespace Outlay.Briefs.Blocks;

/// <summary>One bar of a chart.</summary>
/// <param name="Address">Of the record that it is about, where there is one.</param>
internal sealed record ChartRow(string Label, string? Address, Interval Interval, string? Currency);

/// <summary>
/// <c>::: chart of=commitments by=year company=openai</c>: a table with a bar in each row. Bars are read against each other, so
/// all are of one kind and currency, unless each is a kind.
/// </summary>
internal sealed class ChartBlock() : BlockKind("chart")
{
    /// <summary>What a chart is of: records, or the years over which their money is spread.</summary>
    private enum Subject { Deals, Commitments, Schedule }

    private static readonly Parameter<Subject?> Of = new OneValue<Subject?>("of", null, Values.MaybeWord<Subject>);
    private static readonly Parameter<GroupBy?> By = new OneValue<GroupBy?>("by", null, Values.MaybeWord<GroupBy>);

    protected override BlockContent? ReadOwn(BlockSyntax syntax, BlockContext context, out Mistake? mistake)
    {
        mistake = NoIds(syntax);
        var said = syntax.Given.FirstOrDefault(given => given.Name == Of.Name)?.Values[0].Text;
        var of = said == Words.Of(SumOf.Deals) ? SumOf.Deals : SumOf.Commitments;
        if (mistake is not null || Selection.Read(of, syntax.Given, context.Ledger, out mistake, Of, By) is not { } readings) return null;
        if (readings.Get(Of) is not { } subject) return Fail(syntax, "a chart says what it is of: of=commitments, of=deals or of=schedule", out mistake);
        var by = readings.Get(By);
        if (subject is Subject.Schedule && by is not null) return Fail(syntax, "a schedule is by year already: leave out by", out mistake);
        var totals = Totals.Sum(context.View, new(of, Selection.FilterOf(of, readings), by)).All.Where(total => total.Counted.Count > 0).ToList();
        mistake = Wrong(syntax, context, totals, by);
        if (mistake is not null) return null;
        var rows = subject is Subject.Schedule ? [.. Years(totals[0])] : by is { } group ? [.. Groups(context, totals, group)] : Records(context, totals[0]).ToList();
        foreach (var statement in totals.SelectMany(total => total.Members).SelectMany(member => member.Statements))
            context.CiteAmount((IAgreement?)context.Ledger.Commitments.Find(statement.Id) ?? context.Ledger.Deals.Find(statement.Id)!, statement.State);
        return new(Name, Caption(subject, by), to => Write(to, rows, Title(subject, by)))
        {
            Units = totals[0].Currency,
            Question = context.Addresses.Question(subject is Subject.Schedule ? "schedule" : "totals",
                readings.Write(parameter => parameter != Of || subject is not Subject.Schedule), context.View.Date),
        };
    }

    private static Mistake? Wrong(BlockSyntax syntax, BlockContext context, List<Total> totals, GroupBy? by)
    {
        if (totals.Count == 0) return Nothing(syntax, context);
        var kinds = totals.Select(total => $"{total.Money ?? total.Kind} in {total.Currency}").Distinct().ToList();
        if (by is GroupBy.Kind) kinds = [.. totals.Select(total => total.Currency).Distinct()];
        return kinds.Count == 1 ? null : new(syntax.Name.Start,
            $"kinds and currencies are not drawn against each other, and this selects {string.Join(", ", kinds)}: say which");
    }

    private static IEnumerable<ChartRow> Years(Total total)
    {
        var schedule = Schedule.Of(total);
        foreach (var year in schedule.Years)
            yield return new(year.Year.ToString(CultureInfo.InvariantCulture), null, year.Total, total.Currency);
        if (schedule.Unscheduled.Records.Count > 0) yield return new("No year stated", null, schedule.Unscheduled.Total, total.Currency);
    }

    private static IEnumerable<ChartRow> Groups(BlockContext context, List<Total> totals, GroupBy by) => totals.Select(total => by switch
    {
        GroupBy.Payer or GroupBy.Payee when total.Group is { } company =>
            new ChartRow(Cells.Company(context.Ledger, company), context.Addresses.Company(company), total.Interval, total.Currency),
        GroupBy.Kind => new(total.Money ?? total.Kind, null, total.Interval, total.Currency),
        _ => new(total.Group ?? "Nobody named", null, total.Interval, total.Currency),
    });

    private static IEnumerable<ChartRow> Records(BlockContext context, Total total) => total.Members
        .Select(member => new ChartRow(member.Record.Title,
            member.Record is Deal ? context.Addresses.Deal(member.Id) : context.Addresses.Commitment(member.Id),
            member.Interval,
            member.Currency))
        .OrderByDescending(row => row.Interval.Low).ThenByDescending(row => row.Interval.High ?? 0);

    private static void Write(BlockWriter to, List<ChartRow> rows, string title)
    {
        var most = AmountBar.MostOf(rows.Select(row => row.Interval));
        to.Table(isChart: true, title, "Amount", "");
        foreach (var row in rows)
        {
            to.Row().Cell();
            if (row.Address is { } address) to.Link(address, row.Label);
            else to.Text(row.Label);
            to.Cell().Amount(row.Interval, row.Currency).Bars(AmountBar.Of(row.Interval, most));
        }
        to.EndTable();
    }

    private static string Title(Subject subject, GroupBy? by) => subject is Subject.Schedule ? "Year" : by switch
    {
        GroupBy.Payer => "Paid by",
        GroupBy.Payee => "Paid to",
        GroupBy.Kind => "Kind",
        GroupBy.Year => "First reported in",
        _ => subject is Subject.Deals ? "Deal" : "Commitment",
    };

    private static string Caption(Subject subject, GroupBy? by) => subject switch
    {
        Subject.Schedule => "Commitments by the year in which they are to be spent",
        Subject.Deals => "Deals" + By_(by),
        _ => "Commitments" + By_(by),
    };

    private static string By_(GroupBy? by) => by switch
    {
        null => "",
        GroupBy.Year => " by the year in which they were first reported",
        { } group => $" by {Words.Of(group)}",
    };

    private static BlockContent? Fail(BlockSyntax syntax, string message, out Mistake? mistake)
    {
        mistake = new(syntax.Name.Start, message);
        return null;
    }
}
