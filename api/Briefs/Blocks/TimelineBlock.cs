using Outlay.Briefs.Figures;

namespace Outlay.Briefs.Blocks;

/// <summary><c>::: timeline openai-amazon-equity</c>: the revisions of deals and commitments, in order of date.</summary>
internal sealed class TimelineBlock() : BlockKind("timeline")
{
    protected override BlockContent? ReadOwn(BlockSyntax syntax, BlockContext context, out Mistake? mistake)
    {
        mistake = NoFilters(syntax) ?? (syntax.Ids is [] ? new(syntax.Name.Start, "a timeline is of deals or commitments: name at least one id") : null);
        var found = syntax.Ids.Select(id => (Id: id, Steps: Steps(context, id.Text))).ToList();
        if (mistake is null && found.Find(one => one.Steps is null) is { Id.Text: not null } missing) mistake = RecordNames.Wrong(context.View, missing.Id);
        if (mistake is not null) return null;
        var steps = found.SelectMany(one => one.Steps!).OrderBy(step => step.Revision.AsOf).ToList();
        return new(Name, "What was reported, and when", to => Write(to, context, steps, found.Count > 1));
    }

    private static List<(IAgreement Record, string Address, RevisionAnswer Revision)>? Steps(BlockContext context, string id)
    {
        if (context.View.Deal(id) is { } deal)
        {
            context.Citations.Add(Sources(deal.Record, deal.State));
            return [.. RevisionAnswer.Of(context.View, deal, withSources: false).Select(revision => ((IAgreement)deal.Record, context.Addresses.Deal(id), revision))];
        }
        if (context.View.Commitment(id) is not { } commitment) return null;
        context.Citations.Add(Sources(commitment.Record, commitment.State));
        return [.. RevisionAnswer.Of(context.View, commitment, withSources: false).Select(revision => ((IAgreement)commitment.Record, context.Addresses.Commitment(id), revision))];
    }

    private static IEnumerable<Cited> Sources(IAgreement record, State state) =>
        record.Revisions.Take(state.Revisions).Select(revision => new Cited(record.Id, revision.AsOf, revision.Sources));

    private static void Write(BlockWriter to, BlockContext context, List<(IAgreement Record, string Address, RevisionAnswer Revision)> steps, bool named)
    {
        to.List(isOrdered: true, "timeline");
        foreach (var (record, address, revision) in steps)
        {
            to.Item("of-" + Words.Of(revision.Class)).Paragraph().Day(revision.AsOf, isStrong: true).Text(" ").Status(revision.Status);
            if (named) to.Text(" ").Link(address, record.Title);
            if (revision.Money.Count > 0) to.Paragraph().Money(revision.Money);
            if (revision.Stated.Note is { } note) to.Paragraph().Text(note);
            Write(to, [.. revision.Stated.Sources.Select(context.Ledger.Sources.Find).OfType<Source>()]);
        }
        to.EndList();
    }

    private static void Write(BlockWriter to, IReadOnlyList<Source> sources)
    {
        if (sources.Count == 0) return;
        to.List(isOrdered: false, "sources");
        foreach (var source in sources) to.Item().Source(source);
        to.EndList();
    }
}
