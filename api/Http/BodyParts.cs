using System.Buffers;

namespace Outlay.Http;

/// <summary>Puts a body together from pieces that are in memory already, without another copy of them.</summary>
internal sealed class BodyParts
{
    private Piece? first;
    private Piece? last;

    public ReadOnlySequence<byte> Body => first is null ? default : new(first, 0, last!, last!.Memory.Length);

    public BodyParts Add(ReadOnlyMemory<byte> bytes)
    {
        last = new(bytes, last);
        first ??= last;
        return this;
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> bytes, Piece? before)
        {
            Memory = bytes;
            if (before is null) return;
            RunningIndex = before.RunningIndex + before.Memory.Length;
            before.Next = this;
        }
    }
}
