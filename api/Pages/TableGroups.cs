using System.Collections;

namespace Outlay.Pages;

/// <summary>The rows of a table in groups, <c>{{#each (groups list)}}</c> in templates.</summary>
internal static class TableGroups
{
    /// <summary>A table of no more rows is one group. The script leaves so many in the page, too.</summary>
    public const int Few = 500;

    /// <summary>So many are laid out at once, which is more than any screen shows.</summary>
    public const int Near = 60;

    /// <summary>Whether some of the rows can wait.</summary>
    public static bool AreMany(IEnumerable list) => list.Cast<object>().Skip(Few).Any();

    public static IReadOnlyList<TableGroup> Of(IEnumerable list)
    {
        List<object> rows = [.. list.Cast<object>()];
        return rows.Count <= Few ? [new(rows, IsFar: false)] : [new(rows[..Near], IsFar: false), new(rows[Near..], IsFar: true)];
    }
}

/// <param name="IsFar">Whether they can wait for the script that keeps few of them in the page.</param>
internal sealed record TableGroup(IReadOnlyList<object> Rows, bool IsFar);
