using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Outlay.OpenApi;

/// <summary>What the comments in the source say of types and their properties, from the file that the compiler makes of them.</summary>
internal static partial class Comments
{
    private static readonly Lazy<Dictionary<string, XElement>> Members = new(() => Read(Path.ChangeExtension(typeof(Comments).Assembly.Location, ".xml")));

    public static string? Of(Type type) => Text(Find("T", NameOf(type))?.Element("summary"));

    public static string? Of(FieldInfo field) => Text(Find("F", $"{NameOf(field.DeclaringType!)}.{field.Name}")?.Element("summary"));

    public static string? Of(MethodInfo method) => Text(Find("M",
        $"{NameOf(method.DeclaringType!)}.{method.Name}({string.Join(',', method.GetParameters().Select(parameter => parameter.ParameterType.FullName))})")?.Element("summary"));

    /// <summary>Of a property, or of what it comes from: the parameter of a record, the property of an interface.</summary>
    public static string? Of(PropertyInfo property) => Text(
        property.DeclaringType!.GetInterfaces().Prepend(property.DeclaringType)
            .Select(type => Find("P", $"{NameOf(type)}.{property.Name}")?.Element("summary")).FirstOrDefault(comment => comment is not null)
        ?? Find("T", NameOf(property.DeclaringType!))?.Elements("param").FirstOrDefault(param => param.Attribute("name")!.Value == property.Name));

    // A build without the file says less, and is none the worse for it.
    private static Dictionary<string, XElement> Read(string file) => !File.Exists(file) ? []
        : XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!;

    private static XElement? Find(string kind, string name) => Members.Value.GetValueOrDefault($"{kind}:{name}");

    private static string? Text(XElement? comment) =>
        comment is null ? null : Rules().Replace(Spaces().Replace(string.Concat(comment.Nodes().Select(Plain)), " ").Trim(), "");

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see when see.Attribute("langword") is { } word => word.Value,
        XElement { Name.LocalName: "see" } see => JsonNamingPolicy.CamelCase.ConvertName(see.Attribute("cref")!.Value.Split('.')[^1]),
        XElement element => element.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // The numbers by which comments name the rules of the arithmetic say nothing to whoever calls the API: "R4 to R7.", "(R6, R7)".
    [GeneratedRegex(@" \(R\d+(, R\d+)*\)| R\d+((, | to )R\d+)*\.(?= |$)")]
    private static partial Regex Rules();
}
