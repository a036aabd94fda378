namespace Outlay.Cli.Start;

/// <summary>What a process said last: the part that tells why it ended.</summary>
public sealed class LastLines(int count)
{
    private readonly Queue<string> lines = new();

    public void Add(string line)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        lock (lines)
        {
            lines.Enqueue("  " + line.TrimEnd());
            if (lines.Count > count) lines.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (lines) return lines.Count == 0 ? "  (it said nothing)" : string.Join('\n', lines);
    }
}
