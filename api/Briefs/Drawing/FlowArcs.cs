namespace Outlay.Briefs.Drawing;

/// <summary>
/// The graph of money as arcs beside a list of companies: those who mostly pay stand above those who are mostly paid, so that on
/// the right money runs down, and what runs on the left comes back. It needs no script to be laid out, and is as readable on a
/// phone as on a wall. The pictures are stretched to the height of the list and to the room beside it.
/// </summary>
internal sealed class FlowArcs
{
    /// <summary>Height of a company in the list, in units of the picture.</summary>
    private const double Line = 28;
    private const double Width = 100;

    private readonly List<Edge> edges;

    public FlowArcs(IReadOnlyList<Company> nodes, IReadOnlyList<Edge> edges)
    {
        this.edges = [.. edges.OrderBy(edge => edge.Low ?? 0)];
        Order = [.. nodes.OrderByDescending(node => Balance(node.Id)).ThenByDescending(node => Paid(node.Id)).ThenBy(node => node.Id, StringComparer.Ordinal)];
        Right = Picture("right", down: true);
        Left = Picture("left", down: false);
    }

    public IReadOnlyList<Company> Order { get; }
    public string Left { get; }
    public string Right { get; }

    // From 1, who only pays, to -1, who is only paid. Money without a size counts as little as can be.
    private double Balance(string company) => (Paid(company), Received(company)) is var (paid, got) && paid + got > 0 ? (paid - got) / (paid + got) : 0;

    private double Paid(string company) => edges.Where(edge => edge.From == company).Sum(Size);

    private double Received(string company) => edges.Where(edge => edge.To == company).Sum(Size);

    private static double Size(Edge edge) => Math.Max(1, (double)(edge.Low ?? 0) / 1e6);

    private string Picture(string side, bool down)
    {
        var places = Order.Select((node, index) => (node.Id, index)).ToDictionary(place => place.Id, place => place.index, StringComparer.Ordinal);
        var most = edges.Max(edge => (double)(edge.Low ?? 0));
        var arcs = edges.Select(edge => (edge, from: places[edge.From], to: places[edge.To])).Where(arc => arc.from < arc.to == down)
            .Select(arc => Arc(arc.edge, arc.from, arc.to, places.Count, most, down));
        return $"""<div class="side {side}"><svg viewBox="0 0 {Svg.N(Width)} {Svg.N(places.Count * Line)}" preserveAspectRatio="none" aria-hidden="true" focusable="false">{string.Concat(arcs)}</svg></div>""";
    }

    private static string Arc(Edge edge, int from, int to, int count, double most, bool down)
    {
        var (start, end) = ((from + 0.5) * Line, (to + 0.5) * Line);
        var reach = Width * (0.2 + (0.78 * Math.Sqrt(Math.Abs(to - from) / (double)Math.Max(1, count - 1)))) * 4 / 3;
        var (edgeOf, bend) = down ? (0, reach) : (Width, Width - reach);
        var width = edge.Low is { } low && most > 0 ? 1 + (13 * Math.Sqrt((double)low / most)) : 1.2;
        return $"""<path class="edge{(edge.Low is null ? " unsized" : "")}" data-from="{edge.From}" data-to="{edge.To}" stroke-width="{Svg.N(width)}" d="M{Svg.N(edgeOf)} {Svg.N(start)}C{Svg.N(bend)} {Svg.N(start)} {Svg.N(bend)} {Svg.N(end)} {Svg.N(edgeOf)} {Svg.N(end)}"/>""";
    }
}
