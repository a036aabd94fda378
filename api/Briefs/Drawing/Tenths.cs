using System.Globalization;

namespace Outlay.Briefs.Drawing;

/// <summary>A number in tenths, written as <c>12.5</c> or <c>12</c>: drawings hold dozens, and each is written where it stands.</summary>
internal readonly record struct Tenths(long Number) : ISpanFormattable
{
    private const int MostDigits = 24;

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var (sign, whole, rest) = (Number < 0 ? "-" : "", Math.Abs(Number / 10), Math.Abs(Number % 10));
        return rest == 0
            ? destination.TryWrite(CultureInfo.InvariantCulture, $"{sign}{whole}", out charsWritten)
            : destination.TryWrite(CultureInfo.InvariantCulture, $"{sign}{whole}.{rest}", out charsWritten);
    }

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    public override string ToString()
    {
        Span<char> text = stackalloc char[MostDigits];
        TryFormat(text, out var length, default, null);
        return text[..length].ToString();
    }
}
