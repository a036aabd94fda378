namespace Outlay.Http;

/// <summary>The parameters that routes share. Each means the same wherever it stands.</summary>
public static class Parameters
{
    /// <summary>Answers with what had been reported by that day.</summary>
    public static readonly Parameter<DateOnly?> AsOf = new OneValue<DateOnly?>("asOf", null, Values.Date);

    /// <summary>Answers from that published version, whatever has been published since. Every route takes it.</summary>
    public static readonly Parameter<int?> Version = new OneValue<int?>("version", null, Values.Version) { SelectsRecords = false };

    public static readonly Parameter<int> Limit = new OneValue<int>("limit", 50, Values.Whole(1, 500)) { SelectsRecords = false };

    /// <summary>Where to go on: <c>next</c> of the page before.</summary>
    public static readonly Parameter<string?> Cursor =
        new OneValue<string?>("cursor", null, Values.Cursor) { SelectsRecords = false };

    public static readonly AnyOf<string> Company = new("company", Values.Company);
    public static readonly AnyOf<string> Payer = new("payer", Values.Company);
    public static readonly AnyOf<string> Payee = new("payee", Values.Company);
    public static readonly AnyOf<string> DealKind = new("kind", Values.OneOf([.. Words.All<DealKind>()]));
    public static readonly AnyOf<string> CommitmentKind = new("kind", Values.OneOf([.. Words.All<CommitmentKind>()]));
    public static readonly AnyOf<CompanyKind> CompanyKind = new("kind", Values.Word<CompanyKind>);
    public static readonly AnyOf<Status> Status = new("status", Values.Word<Status>);
    public static readonly AnyOf<StatusClass> Class = new("class", Values.Word<StatusClass>);
    public static readonly AnyOf<Grade> Grade = new("grade", Values.Word<Grade>);
    public static readonly AnyOf<string> Tag = new("tag", Values.Tag);
    public static readonly AnyOf<Role> Role = new("role", Values.Word<Role>);

    /// <summary>Bounds of the date that a list is about: of deals and commitments that of the last revision known. Both included.</summary>
    public static readonly Parameter<DateOnly?> Since = new OneValue<DateOnly?>("since", null, Values.Date);

    /// <inheritdoc cref="Since"/>
    public static readonly Parameter<DateOnly?> Until = new OneValue<DateOnly?>("until", null, Values.Date);

    /// <summary>One only: amounts of several are neither compared nor added up.</summary>
    public static readonly Parameter<string?> Currency = new OneValue<string?>("currency", null, Values.Currency);

    /// <summary>Bounds within which some money surely is. Both included, in whole units of <see cref="Currency"/>.</summary>
    public static readonly Parameter<decimal?> MinAmount = new OneValue<decimal?>("minAmount", null, Values.Amount);

    /// <inheritdoc cref="MinAmount"/>
    public static readonly Parameter<decimal?> MaxAmount = new OneValue<decimal?>("maxAmount", null, Values.Amount);

    /// <summary>Words that are all to be found in a record.</summary>
    public static readonly Parameter<IReadOnlyList<string>?> Q = new OneValue<IReadOnlyList<string>?>("q", null, Values.Text);
    public static readonly AnyOf<MetricBasis> Basis = new("basis", Values.Word<MetricBasis>);

    /// <summary>The version that a request names, where it names one that could be.</summary>
    internal static int? VersionIn(Microsoft.AspNetCore.Http.HttpRequest request) =>
        request.Query.Count > 0 && request.Query[Version.Name] is [{ } text] && Values.Version(text).Why is null ? Values.Version(text).Value : null;
}
