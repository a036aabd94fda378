namespace Outlay;

/// <summary>A record that people read: its Markdown is stored apart from it, and rendered by <c>Briefs/</c>.</summary>
public interface IDocument : IRecord
{
    string Title { get; }
    string Summary { get; }

    /// <summary>The text without the front matter.</summary>
    string Markdown { get; }

    /// <summary>The same document with another text, or with what stands for it in storage.</summary>
    IDocument With(string markdown);
}
