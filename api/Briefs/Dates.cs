using System.Globalization;

namespace Outlay.Briefs;

/// <summary>Days, for people and for machines.</summary>
internal static class Dates
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary><c>16 December 2025</c>.</summary>
    public static string InWords(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year:0000}");

    /// <summary><c>2025-12-16</c>.</summary>
    public static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
