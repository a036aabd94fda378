namespace Outlay.Cli.Downloads;

/// <summary>The tables of the other records.</summary>
internal static class RecordTables
{
    public static IReadOnlyList<SqliteTable> First { get; } =
    [
        SqliteTable.Of<Company>("companies", "Organisations that are parties to deals or commitments.", "id", ledger => ledger.Records.Companies,
        [
            new("id", "TEXT", "Permanent id.", company => company.Id),
            new("name", "TEXT", "Name.", company => company.Name),
            new("kind", "TEXT", "ai-lab, cloud, chip-maker, investor, operator or other.", company => company.Kind),
            new("country", "TEXT?", "ISO 3166-1 alpha-2.", company => company.Country),
            new("url", "TEXT?", "Website.", company => company.Url),
            new("ticker", "TEXT?", "Symbol at an exchange.", company => company.Ids?.Ticker),
            new("lei", "TEXT?", "Legal entity identifier.", company => company.Ids?.Lei),
            new("cik", "TEXT?", "Number at the SEC.", company => company.Ids?.Cik),
            new("successor", "TEXT?", "The company that took this one over.", company => company.Successor, "companies"),
            .. Common<Company>(),
        ]),
        SqliteTable.Of<Source>("sources", "Where what is recorded was read.", "id", ledger => ledger.Records.Sources,
        [
            new("id", "TEXT", "Permanent id.", source => source.Id),
            new("publisher", "TEXT", "Who published it.", source => source.Publisher),
            new("title", "TEXT", "Title.", source => source.Title),
            new("url", "TEXT?", "Address.", source => source.Url),
            new("date", "TEXT", "Day of publication.", source => source.Date),
            new("date_basis", "TEXT", "Where the date was read: stamp, url, event or period-end.", source => source.DateBasis),
            new("grade", "TEXT", "primary, press or relay: how near it is to the fact.", source => source.Grade),
            new("archived_url", "TEXT?", "Address of an archived copy.", source => source.ArchivedUrl),
            new("accessed", "TEXT?", "Day on which it was read.", source => source.Accessed),
            .. Common<Source>(),
        ]),
    ];

    public static IReadOnlyList<SqliteTable> Last { get; } =
    [
        SqliteTable.Of<Metric>("metrics", "Figures about companies, or about the world, for a period.", "id", ledger => ledger.Records.Metrics,
        [
            new("id", "TEXT", "Permanent id.", metric => metric.Id),
            new("company", "TEXT?", "The company; null for the world.", metric => metric.Company, "companies"),
            new("metric", "TEXT", "What is measured.", metric => metric.Name),
            new("period", "TEXT", "A year, a quarter (2025-q3) or a day.", metric => metric.Period),
            new("fiscal", "INTEGER", "1: the period is of the company's own financial year.", metric => metric.Fiscal),
            new("unit", "TEXT", "A currency (ISO 4217), GW, people or percent.", metric => metric.Unit),
            new("basis", "TEXT", "reported, run-rate, guidance or projection.", metric => metric.Basis),
            new("label", "TEXT?", "The period in the source's own words.", metric => metric.Label),
            .. Common<Metric>(),
        ]),
        SqliteTable.Of<(Metric Metric, MetricRevision Revision)>("metric_revisions", "The history of each metric.", "metric, as_of",
            ledger => ledger.Records.Metrics.SelectMany(metric => metric.Revisions, (metric, revision) => (metric, revision)),
        [
            new("metric", "TEXT", "The metric.", row => row.Metric.Id, "metrics"),
            new("as_of", "TEXT", "The day on which it became public.", row => row.Revision.AsOf),
            .. AgreementTables.Interval<(Metric Metric, MetricRevision Revision)>(row => row.Revision.Interval),
            new("note", "TEXT?", "What this revision says in words.", row => row.Revision.Note),
            new("sources", "TEXT", "Ids of its sources, a JSON array.", row => row.Revision.Sources),
        ]),
        SqliteTable.Of<Dispute>("disputes", "Subjects on which sources contradict each other.", "id", ledger => ledger.Records.Disputes,
        [
            new("id", "TEXT", "Permanent id.", dispute => dispute.Id),
            new("subject", "TEXT", "The subject.", dispute => dispute.Subject),
            new("field", "TEXT", "The field of the records that is in dispute.", dispute => dispute.Field),
            new("records", "TEXT", "Ids of the deals, commitments and metrics concerned, a JSON array.", dispute => dispute.Records),
            .. Common<Dispute>(),
        ]),
        SqliteTable.Of<(Dispute Dispute, int Number, Claim Claim)>("claims", "What sources claim in a dispute.", "dispute, number",
            ledger => ledger.Records.Disputes.SelectMany(dispute => dispute.Claims.Index(), (dispute, claim) => (dispute, claim.Index + 1, claim.Item)),
        [
            new("dispute", "TEXT", "The dispute.", row => row.Dispute.Id, "disputes"),
            new("number", "INTEGER", "From 1, as recorded.", row => row.Number),
            new("date", "TEXT", "When it was claimed.", row => row.Claim.Date),
            new("record", "TEXT?", "The record that it speaks of.", row => row.Claim.Record ?? (row.Dispute.Records is [var first, ..] ? first : null)),
            new("field", "TEXT", "The field that it speaks of.", row => row.Claim.Field ?? row.Dispute.Field),
            new("value", "TEXT?", "What it puts there, JSON.", row => row.Claim.Value),
            new("text", "TEXT", "The claim in words.", row => row.Claim.Text),
            new("sources", "TEXT", "Ids of its sources, a JSON array.", row => row.Claim.Sources),
        ]),
        SqliteTable.Of<Brief>("briefs", "Analyses in Markdown.", "id", ledger => ledger.Records.Briefs,
        [
            new("id", "TEXT", "Permanent id.", brief => brief.Id),
            new("title", "TEXT", "Title.", brief => brief.Title),
            new("date", "TEXT", "Day of publication.", brief => brief.Date),
            new("as_of", "TEXT", "The day as of which its figures are read.", brief => brief.AsOf),
            new("summary", "TEXT", "Summary.", brief => brief.Summary),
            new("tags", "TEXT", "Tags, a JSON array.", brief => brief.Tags),
            new("markdown", "TEXT", "The text; figures stand in double brackets.", brief => brief.Markdown),
        ]),
        SqliteTable.Of<(string Type, string Id, string Alias)>("aliases", "Ids that records had before, and other ids of companies.", "type, alias", Aliases,
        [
            new("type", "TEXT", "deal, commitment, company, metric, source, dispute or brief.", row => row.Type),
            new("alias", "TEXT", "The other id.", row => row.Alias),
            new("id", "TEXT", "The record's id.", row => row.Id),
        ]),
    ];

    /// <summary>The columns that every record ends with.</summary>
    public static IReadOnlyList<SqliteColumn<T>> Common<T>() where T : class, IRecord =>
    [
        new("withdrawn_on", "TEXT?", "Set where the record should never have been there.", record => record.Withdrawn?.Date),
        new("withdrawn_reason", "TEXT?", "Why it was withdrawn.", record => record.Withdrawn?.Reason),
    ];

    private static IEnumerable<(string Type, string Id, string Alias)> Aliases(Ledger ledger) =>
        Of("deal", ledger.Records.Deals).Concat(Of("commitment", ledger.Records.Commitments)).Concat(Of("company", ledger.Records.Companies))
            .Concat(Of("metric", ledger.Records.Metrics)).Concat(Of("source", ledger.Records.Sources))
            .Concat(Of("dispute", ledger.Records.Disputes)).Concat(Of("brief", ledger.Records.Briefs));

    private static IEnumerable<(string Type, string Id, string Alias)> Of(string type, IReadOnlyList<IRecord> records) =>
        records.SelectMany(record => record.Aliases.Distinct(), (record, alias) => (type, record.Id, alias));
}
