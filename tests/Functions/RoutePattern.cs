namespace Outlay.Tests;

/// <summary>Compares routes by the paths that they match.</summary>
internal static class RoutePattern
{
    /// <summary>Whether some path matches both: the genuine host would try them in the order of their functions' names.</summary>
    public static bool Meet(string one, string other) => Meet(one.Split('/'), other.Split('/'));

    private static bool Meet(ReadOnlySpan<string> one, ReadOnlySpan<string> other)
    {
        if (IsCatchAll(one) || IsCatchAll(other)) return true;
        if (one.Length == 0 || other.Length == 0) return one.Length == other.Length;
        return (IsParameter(one[0]) || IsParameter(other[0]) || one[0].Equals(other[0], StringComparison.OrdinalIgnoreCase))
            && Meet(one[1..], other[1..]);
    }

    // It matches whatever is left, also nothing.
    private static bool IsCatchAll(ReadOnlySpan<string> segments) => segments is [['{', '*', ..], ..];

    // One that holds text besides, such as {id}.csv, is taken to match anything: better too strict than a clash.
    private static bool IsParameter(string segment) => segment.Contains('{');
}
