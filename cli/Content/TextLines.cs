namespace Outlay.Cli.Content;

/// <summary>Where in its file a document's Markdown has which offset.</summary>
/// <param name="linesBefore">How many lines of the file come before the Markdown.</param>
internal sealed class TextLines(string markdown, int linesBefore)
{
    private readonly int[] starts = [0, .. markdown.Index().Where(letter => letter.Item == '\n').Select(letter => letter.Index + 1)];

    public Problem Problem(string file, int offset, string message)
    {
        var found = Array.BinarySearch(starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new(file, linesBefore + line + 1, offset - starts[line] + 1, message);
    }
}
