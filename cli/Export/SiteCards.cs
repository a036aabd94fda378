using SkiaSharp;

namespace Outlay.Cli.Export;

/// <summary>
/// Draws the picture that goes with a link to a page where people share it: 1200 by 630, the size that Open Graph's readers show
/// whole. It needs no browser, so that a thousand of them take seconds.
/// </summary>
/// <param name="fonts">The folder in which the build of the site left <c>bold.woff</c> and <c>regular.woff</c>.</param>
public sealed class SiteCards(string fonts) : IDisposable
{
    private const int Width = 1200;
    private const int Height = 630;
    private const float Edge = 80;
    private const int MostLines = 4;

    private static readonly SKColor Paper = new(0xFB, 0xFB, 0xF9);
    private static readonly SKColor Ink = new(0x17, 0x20, 0x1E);
    private static readonly SKColor Soft = new(0x4C, 0x58, 0x55);
    private static readonly SKColor Accent = new(0x0B, 0x6B, 0x5F);

    // Of flat areas, the rows as they are come out smaller than differences of rows, and in a fraction of the time.
    private static readonly SKPngEncoderOptions Png = new(SKPngEncoderFilterFlags.None, 3);

    private readonly SKTypeface bold = SKTypeface.FromFile(Path.Combine(fonts, "bold.woff"));
    private readonly SKTypeface regular = SKTypeface.FromFile(Path.Combine(fonts, "regular.woff"));

    /// <param name="title">Is broken into lines; what does not fit ends in an ellipsis.</param>
    /// <param name="below">One short line at the foot.</param>
    /// <returns>PNG.</returns>
    public byte[] Draw(string title, string below)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgb888x));
        surface.Canvas.Clear(Paper);
        DrawMark(surface.Canvas);
        DrawTitle(surface.Canvas, title);
        using var small = new SKFont(regular, 32);
        using var paint = new SKPaint { Color = Soft, IsAntialias = true };
        surface.Canvas.DrawText(below, Edge, Height - 70, SKTextAlign.Left, small, paint);
        using var pixels = surface.PeekPixels()!;
        using var png = pixels.Encode(Png)!;
        return png.ToArray();
    }

    public void Dispose()
    {
        bold.Dispose();
        regular.Dispose();
    }

    private void DrawMark(SKCanvas canvas)
    {
        using var fill = new SKPaint { Color = Accent, IsAntialias = true };
        using var ink = new SKPaint { Color = Ink, IsAntialias = true };
        using var line = new SKPaint { Color = SKColors.White, IsAntialias = true, IsStroke = true, StrokeWidth = 6, StrokeCap = SKStrokeCap.Round };
        using var font = new SKFont(bold, 44);
        canvas.DrawRoundRect(Edge, 70, 64, 64, 12, 12, fill);
        foreach (var (y, length) in ((float, float)[])[(20, 32), (32, 22), (44, 12)]) canvas.DrawLine(Edge + 16, 70 + y, Edge + 16 + length, 70 + y, line);
        canvas.DrawText("Outlay", Edge + 84, 118, SKTextAlign.Left, font, ink);
        canvas.DrawRect(0, Height - 14, Width, 14, fill);
    }

    private void DrawTitle(SKCanvas canvas, string title)
    {
        using var font = new SKFont(bold, 68);
        using var ink = new SKPaint { Color = Ink, IsAntialias = true };
        var y = 250f;
        foreach (var line in Lines(title, font))
        {
            canvas.DrawText(line, Edge, y, SKTextAlign.Left, font, ink);
            y += 80;
        }
    }

    private static List<string> Lines(string text, SKFont font)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines[^1] is "" ? word : $"{lines[^1]} {word}";
            if (font.MeasureText(longer) <= Width - (2 * Edge) || lines[^1] is "") lines[^1] = longer;
            else if (lines.Count < MostLines) lines.Add(word);
            else
            {
                lines[^1] += "…";
                break;
            }
        }
        return lines;
    }
}
