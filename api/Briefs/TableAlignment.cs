using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;

namespace Outlay.Briefs;

/// <summary>Aligns the cells of tables by class: the pages' security policy lets no style attribute in, which Markdig writes.</summary>
internal static class TableAlignment
{
    public static void ByClass(Table table)
    {
        for (var column = 0; column < table.ColumnDefinitions.Count; column++)
        {
            var name = table.ColumnDefinitions[column].Alignment switch
            {
                TableColumnAlign.Right => "number",
                TableColumnAlign.Center => "center",
                _ => null,
            };
            table.ColumnDefinitions[column].Alignment = null;
            if (name is null) continue;
            foreach (var row in table.OfType<TableRow>())
                if (column < row.Count) row[column].GetAttributes().AddClass(name);
        }
    }
}
