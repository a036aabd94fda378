using System.Collections.Concurrent;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Compiler.Resolvers;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>
/// The templates of one folder, for one format: <c>deal.hbs</c> makes HTML and <c>deal.md.hbs</c> Markdown; what several use is
/// in <c>partials/</c>, and <c>layout</c> goes around each. They are strict: a name that resolves to nothing is an error, and
/// all that is not in triple braces is escaped. Each is compiled when it is first used.
/// </summary>
public sealed class Templates
{
    private readonly ConcurrentDictionary<string, Lazy<HandlebarsTemplate<TextWriter, object, object>>> compiled = [];
    private readonly Lock compiling = new();
    private readonly IHandlebars handlebars;
    private readonly string folder;
    private readonly string ending;

    public Templates(string folder, PageFormat format, Assets assets)
    {
        this.folder = folder;
        ending = format is PageFormat.Html ? ".hbs" : ".md.hbs";
        var configuration = new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            ExpressionNameResolver = new UpperCamelCaseExpressionNameResolver(),
            PartialTemplateResolver = new Partials(folder, ending),
            TextEncoder = format is PageFormat.Html ? new HtmlEncoder() : new MarkdownEncoder(),
        };
        configuration.FormatterProviders.Add(new ValueFormatters());
        handlebars = Handlebars.Create(configuration);
        TemplateHelpers.Register(handlebars, assets);
    }

    /// <summary>Makes a whole page: the template of its kind inside the layout.</summary>
    /// <exception cref="TemplateException">The template is wrong, or names something that is not there.</exception>
    public string Render(string template, PageModel model) =>
        Run("layout", model with { Body = Run(template, model) });

    private string Run(string template, PageModel model)
    {
        using var text = new StringWriter();
        try
        {
            Compiled(template)(text, model, null!);
            return text.ToString();
        }
        catch (Exception e) when (IsOfTheTemplate(e))
        {
            throw new TemplateException(template + ending, model.Head.Path, e);
        }
    }

    // The engine has no one type for what a template gets wrong, and helpers throw what they are given no use for.
    private static bool IsOfTheTemplate(Exception e) => e is HandlebarsException or HandlebarsUndefinedBindingException
        or IOException or KeyNotFoundException or ArgumentException or InvalidCastException or NullReferenceException;

    private HandlebarsTemplate<TextWriter, object, object> Compiled(string template) =>
        compiled.GetOrAdd(template, name => new(() => Compile(name))).Value;

    private HandlebarsTemplate<TextWriter, object, object> Compile(string template)
    {
        using var text = File.OpenText(Path.Combine(folder, template + ending));
        lock (compiling) return handlebars.Compile(text);
    }

    private sealed class Partials(string folder, string ending) : IPartialTemplateResolver
    {
        public bool TryRegisterPartial(IHandlebars env, string? partialName, string? templatePath)
        {
            var file = Path.Combine(folder, "partials", partialName + ending);
            if (!File.Exists(file)) return false;
            env.RegisterTemplate(partialName!, File.ReadAllText(file));
            return true;
        }
    }
}
