namespace Outlay.Cli.Content;

/// <summary>
/// Where in the content something stands. Asked for a key or an item that is not there, it stays where it is, so that a problem
/// with something missing points at what it is missing from.
/// </summary>
internal readonly record struct Place(string File, YamlNode Node)
{
    public Place this[string key] => Node is YamlMapping mapping && mapping.Find(key) is { } value ? this with { Node = value } : this;

    public Place this[int index] =>
        Node is YamlSequence sequence && index < sequence.Items.Count ? this with { Node = sequence.Items[index] } : this;

    /// <summary>The value of a key, or where it is missing that of the key which asks for it.</summary>
    public Place At(string key, string or) => Node is YamlMapping mapping && mapping.Find(key) is not null ? this[key] : this[or];

    public Problem Problem(string message) => new(File, Node.Line, Node.Column, message);
}
