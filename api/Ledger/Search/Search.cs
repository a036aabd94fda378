namespace Outlay;

/// <summary>What is searched for.</summary>
/// <param name="Types">Any of these; all where it is left out.</param>
/// <param name="Companies">Records about any of these; all where it is left out.</param>
public sealed record SearchQuery(string Text, IReadOnlySet<RecordType>? Types = null, IReadOnlySet<string>? Companies = null)
{
    public const int MostLetters = 200;
    public const int MostWords = 16;

    /// <summary>The types of records that are searched.</summary>
    public static readonly IReadOnlyList<RecordType> Searched =
        [RecordType.Deal, RecordType.Commitment, RecordType.Company, RecordType.Brief, RecordType.Guide, RecordType.Source];

    /// <summary>Why a text cannot be searched for, as a sentence goes on after it; <c>null</c> where it can.</summary>
    public static string? MistakeIn(string text) => text.Length > MostLetters ? $"is too long to search for: {text.Length} characters, where {MostLetters} are the most"
        : new SearchQuery(text).Words.Count switch
        {
            0 => "holds no word to search for",
            > MostWords and var count => $"holds too many words to search for: {count}, where {MostWords} are the most",
            _ => null,
        };

    /// <summary>The different words of the text, folded, in order.</summary>
    internal IReadOnlyList<string> Words => [.. SearchWord.In(Text).Select(word => word.Folded).Distinct(StringComparer.Ordinal)];
}

/// <summary>A record that was found.</summary>
/// <param name="Score">Only to be compared with others of the same answer.</param>
/// <param name="TitleHtml">The title as HTML, what was found in <c>mark</c> elements.</param>
/// <param name="SnippetHtml">A passage around what was found, likewise; absent where only the title or a name holds it.</param>
/// <param name="Companies">Ids of the companies that it is about.</param>
/// <param name="Missing">Words of the query that it does not hold: of none, where any record holds them all.</param>
public sealed record SearchHit(
    RecordType Type, string Id, string Title, decimal Score, string TitleHtml, string? SnippetHtml, IReadOnlyList<string> Companies, IReadOnlyList<string> Missing);

/// <summary>A word of a query that no record holds, and those that were taken for it.</summary>
public sealed record Correction(string Word, IReadOnlyList<string> TakenFor);

/// <summary>The records that a query finds, best first: those that hold all its words, or as many as any record does.</summary>
public sealed class SearchResult
{
    private readonly SearchIndex index;
    private readonly IReadOnlyList<WordMatch> words;
    private readonly RankedDocuments ranked;

    internal SearchResult(SearchIndex index, SearchQuery query)
    {
        this.index = index;
        words = WordMatch.Of(index, query.Words);
        ranked = RankedDocuments.Of(index, words, query);
        Corrections = [.. words.Where(word => word.IsCorrected).Select(word => new Correction(word.Word, [.. word.Words]))];
    }

    /// <summary>How many were found.</summary>
    public int Count => ranked.Count;
    public IReadOnlyList<Correction> Corrections { get; }

    /// <summary>The one of a rank, 0 the best.</summary>
    public SearchHit this[int rank]
    {
        get
        {
            var (number, score) = ranked[rank];
            var document = index.Documents[number];
            var found = new Highlight(words.Where(word => word.IsRequired).SelectMany(word => word.Words).ToHashSet(StringComparer.Ordinal));
            return new(document.Type, document.Id, document.Title, Math.Round((decimal)score, 3), found.Whole(document.Title),
                found.Snippet(document.Fields.Where(field => field.IsProse).Select(field => field.Text)),
                document.Companies, [.. words.Where(word => word.IsRequired && !word.IsIn(number)).Select(word => word.Word)]);
        }
    }
}
