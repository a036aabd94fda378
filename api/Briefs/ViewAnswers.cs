using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Outlay.Briefs.Blocks;
using Outlay.Briefs.Figures;

namespace Outlay.Briefs;

/// <summary>
/// What the ledger as of one date answers to figures and blocks. The same is asked in every rendering, and by several briefs: an
/// answer is worked out once, and kept as long as the view.
/// </summary>
internal sealed class ViewAnswers
{
    private static readonly ConditionalWeakTable<LedgerView, ConcurrentDictionary<Addresses, ViewAnswers>> All = [];

    private readonly ConcurrentDictionary<string, Evaluated> figures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CitedBlock> blocks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Record, DateOnly AsOf, string Sources), RecordName> names = [];
    private readonly Evaluator evaluator;

    private ViewAnswers(LedgerView view, Addresses addresses)
    {
        (View, Addresses) = (view, addresses);
        evaluator = new(view, addresses);
    }

    public LedgerView View { get; }

    public Addresses Addresses { get; }

    public static ViewAnswers Of(LedgerView view, Addresses addresses) =>
        All.GetValue(view, static _ => []).GetOrAdd(addresses, static (addresses, view) => new(view, addresses), view);

    public Evaluated? Value(Figure figure, out Mistake? mistake)
    {
        mistake = null;
        if (figures.TryGetValue(figure.Question, out var known)) return known;
        return evaluator.Value(figure.Expression, out mistake) is { } value ? figures.GetOrAdd(figure.Question, value) : null;
    }

    public CitedBlock? Block(BlockPlace place, out Mistake? mistake)
    {
        mistake = place.Mistake;
        if (blocks.TryGetValue(place.Line, out var known)) return known;
        if (place.Syntax is not { } syntax) return null;
        var context = new BlockContext(View, Addresses, new());
        return BlockKind.Read(syntax, context, out mistake) is { } content ? blocks.GetOrAdd(place.Line, new CitedBlock(content, context.Citations)) : null;
    }

    /// <summary>How a record is named and cited for what is taken from it.</summary>
    public RecordName NameOf(Cited cited) => names.GetOrAdd((cited.Record, cited.AsOf, string.Join(' ', cited.Sources)),
        static (_, asked) => RecordName.Of(asked.answers.View.Ledger, asked.answers.Addresses, asked.cited), (answers: this, cited));
}

/// <param name="Citations">What the block cites.</param>
internal sealed record CitedBlock(BlockContent Content, CitationList Citations);
