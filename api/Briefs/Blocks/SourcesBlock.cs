using Outlay.Briefs.Figures;

namespace Outlay.Briefs.Blocks;

/// <summary><c>::: sources openai-aws-capacity</c>: what a record rests on, as of the brief's date, the earliest first.</summary>
internal sealed class SourcesBlock() : BlockKind("sources")
{
    protected override BlockContent? ReadOwn(BlockSyntax syntax, BlockContext context, out Mistake? mistake)
    {
        mistake = NoFilters(syntax) ?? (syntax.Ids is [] ? new(syntax.Name.Start, "sources are those of records: name at least one id") : null);
        if (mistake is null && syntax.Ids.FirstOrDefault(id => !context.View.Knows(id.Text)) is { Text: not null } missing)
            mistake = RecordNames.Wrong(context.View, missing);
        if (mistake is not null) return null;
        var cites = syntax.Ids.SelectMany(id => Of(context, id.Text)).ToList();
        context.Citations.Add(cites);
        var sources = cites.SelectMany(cited => cited.Sources).Distinct().Select(context.Ledger.Sources.Find).OfType<Source>().OrderBy(source => source.Date).ToList();
        return new(Name, "Sources", to => Write(to, sources));
    }

    private static IEnumerable<Cited> Of(BlockContext context, string id)
    {
        if (context.View.Deal(id) is { } deal) return Of(deal.Record, deal.State);
        if (context.View.Commitment(id) is { } commitment) return Of(commitment.Record, commitment.State);
        return context.Ledger.Metrics.Find(id)!.Revisions.Where(revision => revision.AsOf <= context.View.Date)
            .Select(revision => new Cited(id, revision.AsOf, revision.Sources));
    }

    private static IEnumerable<Cited> Of(IAgreement record, State state) =>
        record.Revisions.Take(state.Revisions).Select(revision => new Cited(record.Id, revision.AsOf, revision.Sources));

    private static void Write(BlockWriter to, List<Source> sources)
    {
        to.List(isOrdered: false, "sources");
        foreach (var source in sources) to.Item().Source(source);
        to.EndList();
    }
}
