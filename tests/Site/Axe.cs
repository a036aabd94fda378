using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Outlay.Tests;

/// <summary>What axe finds on a page.</summary>
internal static class Axe
{
    /// <summary>Every rule of WCAG 2.2 AA, with the size of targets, which axe leaves out unless it is asked.</summary>
    public static readonly AxeRunOptions Wcag = new()
    {
        Rules = new() { ["target-size"] = new() { Enabled = true } },
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>All that a change of colours can change.</summary>
    public static readonly AxeRunOptions Contrast = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast"] },
        ResultTypes = [ResultType.Violations],
    };

    // What a browser lays out only when it comes near has no true place before, and so no true size or neighbour.
    private const string LayOutAll = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { content-visibility: visible !important; }');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    public static async Task<List<string>> ViolationsAsync(IPage page, AxeRunOptions rules)
    {
        await page.EvaluateAsync(LayOutAll);
        var found = await page.RunAxe(rules);
        return [.. found.Violations.SelectMany(violation => violation.Nodes.Take(3), (violation, node) => $"{violation.Id}: {node.Html}")];
    }
}
