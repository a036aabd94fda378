namespace Outlay.Pages;

public enum PageFormat { Html, Markdown }

public static class PageFormats
{
    public static string MediaType(this PageFormat format) =>
        format is PageFormat.Html ? "text/html; charset=utf-8" : "text/markdown; charset=utf-8";
}
