namespace Outlay;

/// <summary>The parameters that questions share. Each means the same wherever it stands, in an address or in a brief.</summary>
public static class Parameters
{
    /// <summary>Answers with what had been reported by that day.</summary>
    public static readonly Parameter<DateOnly?> AsOf = new OneValue<DateOnly?>("asOf", null, Values.Date)
    {
        Description = "Answers with what had been reported by this day, as YYYY-MM-DD.",
    };

    public static readonly AnyOf<string> Company = new("company", Values.Company)
    {
        Description = "Companies, by id or an earlier id: parties to a deal, payers or payees of a commitment, the subject of a metric.",
    };
    public static readonly AnyOf<string> Payer = new("payer", Values.Company)
    {
        Description = "Companies that pay.",
    };
    public static readonly AnyOf<string> Payee = new("payee", Values.Company)
    {
        Description = "Companies that are paid.",
    };
    public static readonly AnyOf<string> DealKind = new("kind", Values.OneOf([.. Words.All<DealKind>()]))
    {
        Description = "Kinds of deals.",
    };
    public static readonly AnyOf<string> CommitmentKind = new("kind", Values.OneOf([.. Words.All<CommitmentKind>()]))
    {
        Description = "Kinds of commitments.",
    };
    public static readonly AnyOf<CompanyKind> CompanyKind = new("kind", Values.Word<CompanyKind>)
    {
        Description = "Kinds of companies.",
    };
    public static readonly AnyOf<Status> Status = new("status", Values.Status)
    {
        Description = "How far a deal or a commitment has come.",
    };
    public static readonly AnyOf<StatusClass> Class = new("class", Values.Class)
    {
        Description = "Classes of statuses.",
    };
    public static readonly AnyOf<Grade> Grade = new("grade", Values.Word<Grade>)
    {
        Description = "How near a source is to the fact: the party itself, a newsroom, somebody who retells one. Records with such a source.",
    };
    public static readonly AnyOf<string> Tag = new("tag", Values.Tag)
    {
        Description = "Tags, one of which a record has.",
    };
    public static readonly AnyOf<Role> Role = new("role", Values.Word<Role>)
    {
        Description = "Roles that a company has in a deal: the one asked for where one is, else any.",
    };

    /// <summary>Bounds of the date that a list is about: of deals and commitments that of the last revision known. Both included.</summary>
    public static readonly Parameter<DateOnly?> Since = new OneValue<DateOnly?>("since", null, Values.Date)
    {
        Description = "The first day of what is wanted, by the date of the last revision that is known, or of the record itself.",
    };

    /// <inheritdoc cref="Since"/>
    public static readonly Parameter<DateOnly?> Until = new OneValue<DateOnly?>("until", null, Values.Date)
    {
        Description = "The last day of what is wanted, likewise.",
    };

    /// <summary>One only: amounts of several are neither compared nor added up.</summary>
    public static readonly Parameter<string?> Currency = new OneValue<string?>("currency", null, Values.Currency)
    {
        Description = "A currency of ISO 4217. One only: amounts of several are neither compared nor added up.",
    };

    /// <summary>Bounds within which some money surely is. Both included, in whole units of <see cref="Currency"/>.</summary>
    public static readonly Parameter<decimal?> MinAmount = new OneValue<decimal?>("minAmount", null, Values.Amount)
    {
        Description = "Records of which some money is surely at least this, in whole units of currency, which has to be given.",
    };

    /// <inheritdoc cref="MinAmount"/>
    public static readonly Parameter<decimal?> MaxAmount = new OneValue<decimal?>("maxAmount", null, Values.Amount)
    {
        Description = "Records of which some money is surely at most this, likewise. An open end never is.",
    };

    /// <summary>Words that are all to be found in a record.</summary>
    public static readonly Parameter<IReadOnlyList<string>?> Q = new OneValue<IReadOnlyList<string>?>("q", null, Values.Text)
    {
        Description = "Words that are all to be found in a record: in its id, titles, names, companies, tags and notes.",
    };
    public static readonly AnyOf<MetricBasis> Basis = new("basis", Values.Word<MetricBasis>)
    {
        Description = "How a figure is known.",
    };
}
