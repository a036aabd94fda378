namespace Outlay.Pages;

/// <summary>A template that cannot make a page, said with its name and the page's.</summary>
public sealed class TemplateException(string template, string page, Exception cause)
    : Exception($"Template {template}, for the page {page}: {Causes(cause)}", cause)
{
    // What a partial says is wrapped in where it was.
    private static string Causes(Exception? cause) =>
        cause is null ? "" : cause.InnerException is null ? cause.Message : $"{cause.Message} {Causes(cause.InnerException)}";
}
