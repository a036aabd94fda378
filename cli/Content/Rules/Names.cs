namespace Outlay.Cli.Content.Rules;

/// <summary>A record as others refer to it.</summary>
internal sealed record Name(string Noun, IRecord Record, Place Place)
{
    public string Id => Record.Id;

    public string FileName => Path.GetFileNameWithoutExtension(Place.File);

    /// <summary>What the id is to be, which an id that is not may have been meant for: what the file or the figures say, or the same in the form of ids.</summary>
    public string Meant => Record switch
    {
        IAgreement => FileName,
        Metric metric => MetricRules.IdOf(metric),
        _ => IdRules.InForm(Id),
    };

    public static Name Of<T>(Located<T> located) where T : IRecord =>
        new(Shape.NameOf(typeof(T)), located.Record, located.Place);
}

/// <summary>The names of one type of record, and of those that could not be read.</summary>
internal sealed class Names
{
    /// <summary>Looking for near names is slow where there are many: after so many misses, what is wrong is known.</summary>
    private const int MostLooks = 200;

    private readonly Dictionary<string, Name> byId = [];
    private readonly Dictionary<string, Name> byAlias = [];
    private readonly HashSet<string> meant;
    private readonly HashSet<string> unread;
    private readonly List<string> standing;
    private readonly bool complete;
    private readonly Lazy<Dictionary<string, (string What, Name Name)>> byWords;
    private readonly Lazy<IReadOnlyList<Name>> copies;
    private int looks;

    /// <param name="holds">The kinds of file that these records are in.</param>
    public Names(string noun, Draft draft, IReadOnlyList<Holds> holds, IEnumerable<Name> all)
    {
        Noun = noun;
        All = [.. all];
        foreach (var name in Copies.Behind(All))
        {
            byId.TryAdd(name.Id, name);
            foreach (var alias in name.Record.Aliases) byAlias.TryAdd(alias, name);
        }
        meant = [.. All.Select(name => name.Meant)];
        byWords = new(ByWords);
        copies = new(() => [.. Copies.In(draft).Where(All.Contains)]);
        standing = [.. byId.Values.Where(name => name.Record.Withdrawn is null).Select(name => name.Id)];
        var files = draft.Unread.Where(file => holds.Contains(file.Holds)).ToList();
        unread = [.. files.Select(file => file.Stem)];
        complete = !byId.ContainsKey("") && files.All(file => file.Holds is Holds.Deal or Holds.Commitment or Holds.Brief or Holds.Guide);
    }

    public IReadOnlyList<Name> All { get; }

    public string Noun { get; }

    public Name? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Whether the record of this place has the id of another, from which it was copied.</summary>
    public bool IsCopy(Place place) => copies.Value.Any(copy => copy.Place == place);

    /// <summary>Why a standing record may not refer to this id, or <c>null</c> where it may, or where that cannot be known.</summary>
    public string? Wrong(string id)
    {
        if (byId.TryGetValue(id, out var name))
            return name.Record.Withdrawn is { } withdrawn ? $"the {name.Noun} '{id}' is withdrawn: {withdrawn.Reason}" : null;
        if (byAlias.TryGetValue(id, out name)) return $"'{id}' is an alias: write '{name.Id}'";
        if (meant.Contains(id) || unread.Contains(id) || !complete || copies.Value.Any(copy => Copies.Fits(copy, id))) return null;
        return byWords.Value.TryGetValue(id, out var known) ? $"'{id}' is the {known.What} of the {known.Name.Noun} '{known.Name.Id}': write the id"
            : $"there is no {Noun} '{id}'{Near(id)}";
    }

    private Dictionary<string, (string What, Name Name)> ByWords()
    {
        Dictionary<string, (string, Name)> found = new(StringComparer.OrdinalIgnoreCase);
        foreach (var name in byId.Values.Where(name => name.Record.Withdrawn is null))
            if (WordsOf(name.Record) is (var what, { } words)) found.TryAdd(words, (what, name));
        return found;
    }

    /// <summary>What people know a record by, and write in place of its id.</summary>
    private static (string What, string? Words) WordsOf(IRecord record) => record switch
    {
        Company company => ("name", company.Name),
        Source source => ("address", source.Url),
        IAgreement agreement => ("title", agreement.Title),
        _ => ("", null),
    };

    private string Near(string id) => looks++ < MostLooks ? Wording.Choice(id, standing) : "";
}
