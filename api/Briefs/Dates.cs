using System.Globalization;

namespace Outlay.Briefs;

/// <summary>Days, for people and for machines.</summary>
internal static class Dates
{
    /// <summary><c>16 December 2025</c>.</summary>
    public static string InWords(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2025-12-16</c>.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
