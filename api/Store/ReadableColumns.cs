using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Outlay.Store;

/// <summary>Columns for people who open the tables; the ledger is read from <c>Json</c> alone.</summary>
internal static class ReadableColumns
{
    private const int MostLetters = 1000;

    public static void Add(TableEntity row, IRecord record)
    {
        var (title, kind, asOf, state) = Of(record);
        Set(row, "Title", title.Length <= MostLetters ? title : title[..MostLetters]);
        Set(row, "Kind", Word(kind));
        Set(row, "Status", record.Withdrawn is null ? Word(state?.Status) : "withdrawn");
        Set(row, "AsOf", (state?.AsOf ?? asOf)?.ToString("O", CultureInfo.InvariantCulture));
        SetMoney(row, record, state);
    }

    private static (string Title, Enum? Kind, DateOnly? AsOf, State? State) Of(IRecord record) => record switch
    {
        Company company => (company.Name, company.Kind, null, null),
        Source source => (source.Title, source.Grade, source.Date, null),
        Deal deal => (deal.Title, deal.Kind, null, Last(deal)),
        Commitment commitment => (commitment.Title, commitment.Kind, null, Last(commitment)),
        Metric metric => (metric.Name, metric.Basis, metric.AsOf(DateOnly.MaxValue)?.AsOf, null),
        Dispute dispute => (dispute.Subject, null, dispute.Claims.Max(claim => (DateOnly?)claim.Date), null),
        Brief brief => (brief.Title, null, brief.AsOf, null),
        Guide guide => (guide.Title, guide.Section, null, null),
        _ => throw new ArgumentException($"{record.GetType().Name} has no table.", nameof(record)),
    };

    private static void SetMoney(TableEntity row, IRecord record, State? state)
    {
        if (state?.Amount is { } amount) SetInterval(row, amount.Interval, amount.CurrencyOfAll);
        else if (record is Metric { Revisions: [.., var last] } metric) SetInterval(row, last.Interval, metric.Unit);
    }

    private static void SetInterval(TableEntity row, Interval interval, string? currency)
    {
        Set(row, "Low", interval.Low.ToString(CultureInfo.InvariantCulture));
        Set(row, "High", interval.High?.ToString(CultureInfo.InvariantCulture));
        Set(row, "Currency", currency);
    }

    private static State? Last(IAgreement record) => State.Of(record.Revisions, DateOnly.MaxValue);

    private static string? Word(Enum? value) =>
        value is null ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static void Set(TableEntity row, string column, string? value)
    {
        if (value is not null) row[column] = value;
    }
}
