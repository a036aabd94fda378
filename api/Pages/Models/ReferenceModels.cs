namespace Outlay.Pages.Models;

/// <summary>The whole API, as <c>openapi.json</c> describes it, in the order in which it is read.</summary>
/// <param name="Shared">Parameters that many routes take alike: told once.</param>
/// <param name="Answers">What a route may answer besides what was asked for: told once.</param>
/// <param name="Types">What answers are made of, by name.</param>
public sealed record ReferenceModel(
    string About, IReadOnlyList<SubjectModel> Subjects, IReadOnlyList<ParameterModel> Shared, IReadOnlyList<AnswerModel> Answers, IReadOnlyList<TypeModel> Types);

/// <summary>Routes about one thing, such as deals.</summary>
public sealed record SubjectModel(string Name, string About, IReadOnlyList<RouteModel> Routes);

/// <param name="Anchor">Its place in the page, such as <c>list-deals</c>.</param>
/// <param name="Own">Parameters that are told with it, those in its path first.</param>
/// <param name="Shared">Those that are told once for many.</param>
/// <param name="Formats">Media types, the one for who asks for none first.</param>
/// <param name="Try">A live request; nothing where it takes more than an address.</param>
/// <param name="Answer">What an answer holds.</param>
/// <param name="Example">An answer with long lists and texts cut short; nothing where there is none.</param>
public sealed record RouteModel(
    string Anchor, string Method, string Path, string About, bool IsDeprecated, IReadOnlyList<ParameterModel> Own, IReadOnlyList<ParameterModel> Shared,
    IReadOnlyList<string> Formats, string Try, IReadOnlyList<WordOfType> Answer, IReadOnlyList<AnswerModel> Otherwise, string Example);

/// <param name="Place">Where it stands: <c>path</c> or <c>query</c>.</param>
/// <param name="Values">All that it may be; none where that cannot be listed.</param>
/// <param name="Default">What holds where it is left out; nothing where that is nothing.</param>
public sealed record ParameterModel(
    string Anchor, string Name, string Place, bool IsRequired, string About, IReadOnlyList<WordOfType> Type, IReadOnlyList<string> Values, string Default);

/// <param name="Anchor">Where all routes' answers of this status are told of.</param>
public sealed record AnswerModel(string Anchor, string Status, string About);

/// <param name="Values">Of a word, all that there are.</param>
/// <param name="OneOf">Of a type that is one of several, which.</param>
public sealed record TypeModel(
    string Anchor, string Name, string About, IReadOnlyList<FieldModel> Fields, IReadOnlyList<string> Values, IReadOnlyList<WordOfType> OneOf);

/// <param name="IsAlways">Whether every answer has it.</param>
public sealed record FieldModel(string Name, IReadOnlyList<WordOfType> Type, bool IsAlways, string About);

/// <summary>A type is said in words, of which some lead to where they are told of.</summary>
/// <param name="Anchor">Nothing where the word says it all.</param>
public sealed record WordOfType(string Text, string Anchor = "");
