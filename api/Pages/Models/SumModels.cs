namespace Outlay.Pages.Models;

/// <summary>A total as a reader sees it: one kind of money in one currency, never added to another.</summary>
/// <param name="Most">What the bars of all totals beside this one are measured against.</param>
/// <param name="Counted">How many records.</param>
/// <param name="Address">Where the API answers with every record, counted and left out.</param>
public sealed record SumModel(
    string Title, Interval Interval, string Currency, decimal Most, IReadOnlyList<ClassSum> Classes, int Counted, IReadOnlyList<LeftOut> LeftOut,
    string Address) : IAmount
{
    /// <summary>Whether its classes say more than the sum does.</summary>
    public bool IsOfSeveral => Classes.Count > 1;
}

/// <summary>The part of a total that has come as far as one class.</summary>
public sealed record ClassSum(string Class, Interval Interval, string Currency) : IAmount;

/// <param name="Reason">Reads on after the count: "only talked about or intended".</param>
public sealed record LeftOut(int Number, string Reason);

/// <summary>Amounts by company and year, to be read against each other.</summary>
/// <param name="Address">Where the API answers with every record, year by year.</param>
public sealed record YearsModel(string Title, string Note, string Address, decimal Most, IReadOnlyList<string> Columns, IReadOnlyList<YearsRow> Rows);

public sealed record YearsRow(CompanyName Company, IReadOnlyList<AmountCell> Cells);

/// <param name="Words">Nothing where nothing falls into the cell.</param>
/// <param name="IsYear">Whether it can be read against the years beside it.</param>
public sealed record AmountCell(string Words, Interval Interval, bool IsYear);

/// <summary>What a company is to pay, of one kind, against its revenue.</summary>
/// <param name="InAll">One sentence: how many times the latest annual revenue, or that none is known.</param>
/// <param name="Address">Where the API answers with every record and metric that it is made of.</param>
/// <param name="Unscheduled">One sentence on what falls into no known year; nothing where all does.</param>
public sealed record CoverageModel(
    string Title, string InAll, string Address, decimal Most, IReadOnlyList<CoverageRow> Years, string Unscheduled);

public sealed record CoverageRow(int Year, string Due, Interval Interval, string Revenue, string Ratio);
