namespace Outlay.Cli.Content.Rules;

/// <summary>What a record refers to is there, by its present id, and not withdrawn.</summary>
internal static class ReferenceRules
{
    /// <summary>What many references to one record have to do with each other. R13.</summary>
    public const string Gone = "; if the record was renamed, keep this id under its 'aliases', and if it was a mistake, the record with 'withdrawn'";

    public static void Check(Review review)
    {
        foreach (var company in review.Draft.Companies)
            One(review, review.Companies, company.Record, company.Record.Successor, company.Place["successor"]);
        foreach (var deal in review.Draft.Deals)
        {
            Agreement(review, review.Deals, deal.Record, deal.Place);
            for (var i = 0; i < deal.Record.Parties.Count; i++)
                One(review, review.Companies, deal.Record, deal.Record.Parties[i].Company, deal.Place["parties"][i]["company"]);
        }
        foreach (var commitment in review.Draft.Commitments)
        {
            Agreement(review, review.Commitments, commitment.Record, commitment.Place);
            One(review, review.Companies, commitment.Record, commitment.Record.From, commitment.Place["from"]);
            One(review, review.Companies, commitment.Record, commitment.Record.To, commitment.Place["to"]);
            OfType(review, review.Deals, commitment.Record, commitment.Record.Deal, commitment.Place["deal"]);
        }
        foreach (var metric in review.Draft.Metrics) Metric(review, metric.Record, metric.Place);
        foreach (var dispute in review.Draft.Disputes) Dispute(review, dispute.Record, dispute.Place);
    }

    private static void Agreement(Review review, Names own, IAgreement record, Place place)
    {
        // A sum is over deals or over commitments, never both.
        const string Why = ", as this record is one";
        OfType(review, own, record, record.PartOf, place["partOf"], Why);
        for (var i = 0; i < record.Overlaps.Count; i++) OfType(review, own, record, record.Overlaps[i], place["overlaps"][i], Why);
        Twice(record.Overlaps, place["overlaps"], review.Report);
        Many(review, record, record.PartOfSources, place["partOfSources"]);
        for (var i = 0; i < record.Revisions.Count; i++) Many(review, record, record.Revisions[i].Sources, place["revisions"][i]["sources"]);
    }

    /// <summary>Deals, commitments and metrics share their names: one of the others is there, and is not what belongs here.</summary>
    private static void OfType(Review review, Names names, IRecord from, string? id, Place place, string why = "")
    {
        if (id is not null && names.Find(id) is null && review.Disputable.Find(id) is { } other)
            review.Report.Add(place, $"'{id}' is a {other.Noun}: name a {names.Noun} here{why}");
        else One(review, names, from, id, place);
    }

    private static void Metric(Review review, Metric record, Place place)
    {
        One(review, review.Companies, record, record.Company, place["company"]);
        for (var i = 0; i < record.Revisions.Count; i++) Many(review, record, record.Revisions[i].Sources, place["revisions"][i]["sources"]);
    }

    private static void Dispute(Review review, Dispute record, Place place)
    {
        for (var i = 0; i < record.Records.Count; i++) One(review, review.Disputable, record, record.Records[i], place["records"][i]);
        Twice(record.Records, place["records"], review.Report);
        for (var i = 0; i < record.Claims.Count; i++)
        {
            var claim = record.Claims[i];
            if (claim.Record is { } of) One(review, review.Disputable, record, of, place["claims"][i]["record"]);
            Many(review, record, claim.Sources, place["claims"][i]["sources"]);
        }
    }

    private static void Many(Review review, IRecord from, IReadOnlyList<string> sources, Place place)
    {
        for (var i = 0; i < sources.Count; i++) One(review, review.Sources, from, sources[i], place[i]);
        Twice(sources, place, review.Report);
    }

    private static void One(Review review, Names names, IRecord from, string? id, Place place)
    {
        if (id is not null && from.Withdrawn is null && names.Wrong(id) is { } wrong) review.Report.Add(place, wrong, Gone);
    }

    private static void Twice(IReadOnlyList<string> ids, Place place, Report report)
    {
        for (var i = 0; i < ids.Count; i++)
            if (ids.Take(i).Contains(ids[i])) report.Add(place[i], $"'{ids[i]}' is listed twice");
    }
}
