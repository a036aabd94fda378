using System.Globalization;

namespace Outlay.Briefs.Figures;

/// <summary>
/// Reads what stands between <c>[[</c> and <c>]]</c>: a field of a record, a metric, a total, each as of the brief's date or after
/// <c>@</c> of an earlier one; or two of them with <c>/</c> or <c> - </c> between; and after <c>|</c> how it is to read.
/// </summary>
internal ref struct FigureParser
{
    private readonly string text;
    private readonly int end;
    private int at;
    private Mistake? mistake;

    /// <param name="text">With its brackets.</param>
    private FigureParser(string text)
    {
        this.text = text;
        end = text.Length - FigureSyntax.Close.Length;
        at = FigureSyntax.Open.Length;
    }

    public static Figure? Parse(string text, out Mistake? mistake)
    {
        var parser = new FigureParser(text);
        var figure = parser.Figure();
        mistake = parser.mistake;
        return mistake is null ? figure : null;
    }

    /// <summary>The figures that a text may begin with, whatever follows: the longest first.</summary>
    public static IReadOnlyList<Figure> Beginnings(string text)
    {
        var whole = new FigureParser(text);
        var dated = new FigureParser(text);
        var undated = new FigureParser(text);
        return [.. new[] { whole.Begun(whole.Expression()), dated.Begun(dated.Operand()), undated.Begun(undated.Undated()) }.OfType<Figure>()];
    }

    private readonly Figure? Begun(Expression? expression) =>
        expression is null || mistake is not null ? null : new(text[FigureSyntax.Open.Length..at].Trim(), expression, []);

    private Figure? Figure()
    {
        if (Expression() is not { } expression) return null;
        var question = text[FigureSyntax.Open.Length..at].Trim();
        List<Word> formats = [];
        if (TakeBar())
            do formats.Add(Phrase());
            while (Take(','));
        if (!IsAtEnd) return Fail<Figure>(at, $"'{text[at..end].Trim()}' is left over: a figure is one value, or two with '/' or ' - ' between, and its formats after '|'");
        return mistake is null ? new(question, expression, formats) : null;
    }

    private Expression? Expression()
    {
        if (Operand() is not { } left) return null;
        SkipBlanks();
        var start = at;
        var of = Take('/') ? Operator.Ratio : Take('-') ? Operator.Difference : (Operator?)null;
        if (of is not { } found) return left;
        return Operand() is { } right ? new Combined(left, found, right, start) : null;
    }

    private Expression? Operand()
    {
        var operand = Undated();
        if (operand is null || !Take('@')) return operand;
        var date = Word(FigureSyntax.IsOfId);
        return DateOnly.TryParseExact(date.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new Dated(operand, day, date.Start)
            : Fail<Expression>(date.Start, $"after '@' stands a day, such as 2025-12-31, and not '{date.Text}'");
    }

    private Expression? Undated()
    {
        var word = Word(FigureSyntax.IsOfId);
        if (word.Text is "")
            return Fail<Expression>(at, IsAtEnd
                ? "a figure points at something here: an id, such as openai-revenue-2025, or commitments(…)"
                : $"'{text[at]}' is none of an id, commitments(…) and deals(…)");
        if (at < end && text[at] == '(') return Total(word);
        if (at >= end || text[at] != '.') return new FieldOf(word.Start, word.Text, null, word.Start);
        at++;
        var field = WordHere(char.IsAsciiLetter);
        return field.Text is "" ? Fail<Expression>(at, $"the name of a field is missing after '{word.Text}.'")
            : new FieldOf(word.Start, word.Text, field.Text, field.Start);
    }

    private Expression? Total(Word word)
    {
        if (!Words.TryParse<SumOf>(word.Text, out var of))
            return Fail<Expression>(word.Start, $"there are totals of commitments(…) and of deals(…), not of '{word.Text}'{Nearest.Choice(word.Text, Words.All<SumOf>())}");
        var open = at++;
        List<Given> filters = [];
        while (!Take(')'))
        {
            if (IsAtEnd) return Fail<Expression>(open, "this bracket is not closed: a total ends with ')'");
            if (filters.Count > 0 && !Take(',')) return Fail<Expression>(at, $"between filters stands a comma, not '{text[at]}'");
            if (Filter(filters) is { } wrong) return Fail<Expression>(wrong.Start, wrong.Message);
        }
        return new TotalOf(word.Start, of, filters);
    }

    // Another value of the filter before may follow a comma: class=agreed, done.
    private Mistake? Filter(List<Given> filters)
    {
        var word = Value();
        if (!Take('='))
        {
            if (word.Text is "") return new(at, "a filter is missing here: write it as payer=openai");
            if (filters is not [.., var last]) return new(word.Start, $"'{word.Text}' is no filter: write it as payer=openai");
            filters[^1] = last with { Values = [.. last.Values, word] };
            return null;
        }
        var value = Value();
        if (value.Text is "") return new(at, $"the filter '{word.Text}' has no value");
        filters.Add(new(word.Text, word.Start, [value]));
        return null;
    }

    // A value with blanks or commas in it stands in quotes.
    private Word Value()
    {
        if (!Take('"')) return Word(FigureSyntax.IsOfValue);
        var word = WordHere(letter => letter != '"');
        if (!Take('"')) Fail<Figure>(word.Start - 1, "these quotes are not closed");
        return word;
    }

    private Word Phrase()
    {
        var word = Word(letter => letter is not (',' or '|'));
        var phrase = word with { Text = string.Join(' ', word.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) };
        if (phrase.Text is "") Fail<Figure>(at, "after '|' stands how a figure is to read, such as short or 2 digits");
        return phrase;
    }

    private bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return at >= end;
        }
    }

    private bool Take(char letter)
    {
        if (IsAtEnd || text[at] != letter) return false;
        at++;
        return true;
    }

    // In a table of Markdown a bar may have a backslash, for readers that know nothing of figures.
    private bool TakeBar()
    {
        if (!IsAtEnd && text[at..].StartsWith(@"\|", StringComparison.Ordinal)) at++;
        return Take('|');
    }

    private Word Word(Func<char, bool> isOf)
    {
        SkipBlanks();
        return WordHere(isOf);
    }

    private Word WordHere(Func<char, bool> isOf)
    {
        var start = at;
        while (at < end && isOf(text[at])) at++;
        return new(text[start..at], start);
    }

    private void SkipBlanks()
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
    }

    private T? Fail<T>(int start, string message) where T : class
    {
        mistake ??= new(start, message);
        return null;
    }
}

/// <summary>The letters of figures.</summary>
internal static class FigureSyntax
{
    public const string Open = "[[";
    public const string Close = "]]";

    /// <summary>Whoever forgets to close a figure has not meant the rest of the page.</summary>
    public const int MostCharacters = 1000;

    public const string InLink = "a figure is a link of its own: it cannot stand in another";

    /// <summary>Whether a backslash takes its meaning from a character.</summary>
    public static bool IsEscaped(string text, int at)
    {
        var before = at;
        while (before > 0 && text[before - 1] == '\\') before--;
        return (at - before) % 2 == 1;
    }

    public static bool IsOfId(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';

    public static bool IsOfValue(char letter) => !char.IsWhiteSpace(letter) && letter is not ('=' or ',' or '(' or ')' or '|');
}
