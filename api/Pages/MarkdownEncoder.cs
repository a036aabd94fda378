using System.Text;
using HandlebarsDotNet;
using Outlay.Briefs;

namespace Outlay.Pages;

/// <summary>Lets values stand in Markdown as the text that they are, also in a cell of a table.</summary>
internal sealed class MarkdownEncoder : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target)
    {
        foreach (var letter in text ?? "")
        {
            if (MarkdownText.Special.Contains(letter)) target.Write('\\');
            target.Write(letter is '\n' or '\r' ? ' ' : letter);
        }
    }

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        var letters = new StringBuilder();
        while (text?.MoveNext() is true) letters.Append(text.Current);
        Encode(letters.ToString(), target);
    }
}
