using Outlay.Briefs.Figures;

namespace Outlay.Briefs.Blocks;

/// <summary>The first line of a block: <c>::: deals company=openai status=signed</c>, or with ids, <c>::: timeline openai-aws-capacity</c>.</summary>
/// <param name="Name">What is to be shown. Starts count from the first colon.</param>
internal sealed record BlockSyntax(Word Name, IReadOnlyList<Word> Ids, IReadOnlyList<Given> Given)
{
    public static BlockSyntax? Parse(string line, out Mistake? mistake)
    {
        var (ids, given) = (new List<Word>(), new List<Given>());
        mistake = null;
        if (Words(line) is not [var name, .. var rest])
        {
            mistake = new(0, $"a block says what it shows: ::: {string.Join(", ", BlockKind.Names)}");
            return null;
        }
        foreach (var word in rest)
        {
            var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) ids.Add(word);
            else if (equals == 0 || equals == word.Text.Length - 1) mistake ??= new(word.Start, $"'{word.Text}' is no filter: write it as company=openai");
            else given.Add(new(word.Text[..equals], word.Start, Values(word.Text[(equals + 1)..], word.Start + equals + 1)));
        }
        return mistake is null ? new(name, ids, given) : null;
    }

    // What blanks part, except in quotes.
    private static List<Word> Words(string line)
    {
        List<Word> words = [];
        for (var at = line.TakeWhile(letter => letter == ':').Count(); at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }
            var (start, quoted) = (at, false);
            for (; at < line.Length && (quoted || !char.IsWhiteSpace(line[at])); at++) quoted ^= line[at] == '"';
            words.Add(new(line[start..at], start));
        }
        return words;
    }

    private static List<Word> Values(string text, int start)
    {
        if (text.Length > 1 && text[0] == '"' && text[^1] == '"') return [new(text[1..^1], start + 1)];
        List<Word> values = [];
        foreach (var value in text.Split(','))
        {
            values.Add(new(value, start));
            start += value.Length + 1;
        }
        return values;
    }
}
