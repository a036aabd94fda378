using System.Text.RegularExpressions;

namespace Outlay.Cli.Content.Rules;

/// <summary>Ids and aliases have the form of R13, and each names one record.</summary>
internal static partial class IdRules
{
    public static void Check(Review review)
    {
        foreach (var names in Together(review))
        {
            foreach (var name in names) Form(name, review.Report);
            Unique(names, review.Report);
        }
        foreach (var (record, place) in review.Draft.Agreements) Tags(record.Tags, place["tags"], review.Report);
        foreach (var brief in review.Draft.Briefs) Tags(brief.Record.Tags, brief.Place["tags"], review.Report);
    }

    /// <summary>Disputes refer to deals, commitments and metrics alike, so no two of these may have one name.</summary>
    private static IEnumerable<IReadOnlyList<Name>> Together(Review review) =>
    [
        review.Companies.All, review.Sources.All, review.Disputable.All, review.Disputes.All, review.Briefs.All, review.Guides.All,
    ];

    private static void Form(Name name, Report report)
    {
        Form(name.Id, name.Place["id"], report, name.Meant);
        for (var i = 0; i < name.Record.Aliases.Count; i++) Form(name.Record.Aliases[i], name.Place["aliases"][i], report);
    }

    private static void Tags(IReadOnlyList<string> tags, Place place, Report report)
    {
        for (var i = 0; i < tags.Count; i++) Form(tags[i], place[i], report);
    }

    /// <summary>Whether this can be an id at all.</summary>
    public static bool IsId(string id) => IsForm().IsMatch(id) && id.Length <= LedgerLimits.MostIdCharacters;

    /// <summary>Nearest to a text, what has the form of an id; empty where the text has nothing that an id may have.</summary>
    public static string InForm(string text) => NotInIds().Replace(text.ToLowerInvariant(), "-").Trim('-');

    private static void Form(string id, Place place, Report report, string? meant = null)
    {
        string[] near = [meant ?? "", InForm(id)];
        if (!IsForm().IsMatch(id))
            report.Add(place, $"'{id}' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between"
                + (near.FirstOrDefault(IsId) is { } right ? $"; did you mean '{right}'?" : ""));
        else if (id.Length > LedgerLimits.MostIdCharacters)
            report.Add(place, $"an id has at most {LedgerLimits.MostIdCharacters} characters, this one {id.Length}");
    }

    private static void Unique(IReadOnlyList<Name> names, Report report)
    {
        Dictionary<string, Name> taken = [];
        foreach (var name in Copies.Behind(names))
        {
            if (!taken.TryAdd(name.Id, name))
                report.Add(name.Place["id"], $"'{name.Id}' is taken by a {taken[name.Id].Noun}: {At(taken[name.Id].Place["id"])}{Instead(name)}");
        }
        foreach (var name in names)
        {
            for (var i = 0; i < name.Record.Aliases.Count; i++)
            {
                var alias = name.Record.Aliases[i];
                if (!taken.TryAdd(alias, name))
                    report.Add(name.Place["aliases"][i], $"the alias '{alias}' is taken by the {taken[alias].Noun} '{taken[alias].Id}'");
            }
        }
    }

    /// <summary>What to write: it is known of what is named after its file, or after what it says.</summary>
    private static string Instead(Name name) => name.Record switch
    {
        IAgreement => $"; by its file, this is '{name.FileName}'",
        Metric metric when MetricRules.IdOf(metric) is var id && id != name.Id => $"; by what it says, this is '{id}'",
        _ => "; give this one an id of its own, or leave it out",
    };

    private static string At(Place place) => $"{place.File}:{place.Node.Line}";

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex IsForm();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInIds();
}
