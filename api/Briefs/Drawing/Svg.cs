namespace Outlay.Briefs.Drawing;

/// <summary>
/// Small pieces of SVG. Their look is the style sheet's, by class; geometry stands in attributes, since the pages' security
/// policy lets no style in. Whatever is drawn is hidden from readers by ear: the same is said in words beside it.
/// </summary>
internal static class Svg
{
    public static string Picture(string classes, double width, double height, string inside) =>
        $"""<svg class="drawn {classes}" viewBox="0 0 {N(width)} {N(height)}" preserveAspectRatio="xMinYMid meet" aria-hidden="true" focusable="false">{inside}</svg>""";

    public static string Line(string classes, double x1, double y1, double x2, double y2) =>
        $"""<path class="{classes}" d="M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}"/>""";

    public static string Box(string classes, double x, double y, double width, double height) =>
        $"""<rect class="{classes}" x="{N(x)}" y="{N(y)}" width="{N(Math.Max(width, 0))}" height="{N(height)}"/>""";

    public static string Dot(string classes, double x, double y, double radius) =>
        $"""<circle class="{classes}" cx="{N(x)}" cy="{N(y)}" r="{N(radius)}"/>""";

    /// <summary>The end of a line or bar that goes on, nobody knows how far: it fades, and points.</summary>
    public static string Onwards(double x, double y, double length)
    {
        var step = length / 4;
        return Line("line fade-1", x, y, x + step, y) + Line("line fade-2", x + step, y, x + (2 * step), y)
            + Line("line fade-3", x + (2 * step), y, x + (3 * step), y)
            + $"""<path class="tip" d="M{N(x + length - 5)} {N(y - 4)}l5 4l-5 4"/>""";
    }

    /// <summary>At most one decimal: a tenth of a pixel is more than a screen shows.</summary>
    public static Tenths N(double number) => new((long)Math.Round(number * 10));
}
