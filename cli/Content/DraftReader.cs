using System.Text.Json.Nodes;

namespace Outlay.Cli.Content;

/// <summary>Reads the files of a content folder into a <see cref="Draft"/>.</summary>
internal sealed class DraftReader(Report report)
{
    /// <summary>In megabytes: of the sources of a hundred thousand deals, and of one text that somebody is to read.</summary>
    private const int MostOfList = 64, MostOfOne = 1;

    private readonly Draft draft = new();
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    public Draft Read(IEnumerable<ContentFile> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Read(file)) draft.Unread.Add(file);
        }
        return draft;
    }

    private static bool IsList(ContentFile file) => file.Holds is Holds.Companies or Holds.Sources or Holds.Disputes or Holds.Metrics;

    private bool Read(ContentFile file)
    {
        if (file.Holds == Holds.Nothing)
        {
            NotRead(file);
            return true;
        }
        return ContentText.Read(file.Name, file.Path, IsList(file) ? MostOfList : MostOfOne, report) is { } text && file.Holds switch
        {
            Holds.Brief => Document(file, text, draft.Briefs),
            Holds.Guide => Document(file, text, draft.Guides),
            _ => Records(file, text),
        };
    }

    private void NotRead(ContentFile file)
    {
        if (file.Meant is not { } meant)
        {
            report.Add(new(file.Name, 1, 1, "nothing reads this file: content is companies.yaml, sources.yaml, disputes.yaml, "
                + "deals/*.yaml, commitments/*.yaml, metrics/*.yaml, briefs/*.md and pages/*.md"));
            return;
        }
        draft.Unread.Add(file with { Holds = meant.Holds });
        // Where the folder alone has another name, that is said of its first file.
        if (!meant.Name.EndsWith("/" + Path.GetFileName(file.Name), StringComparison.Ordinal) || folders.Add(Path.GetDirectoryName(file.Name)!))
            report.Add(new(file.Name, 1, 1, $"nothing reads this file; did you mean '{meant.Name}'?"));
    }

    private bool Records(ContentFile file, string text)
    {
        if (YamlReader.Read(file.Name, text, 0, report) is not { } root) return false;
        if (Misplaced(file, root) is not { } right) return Records(file, root);
        report.Broken(new(file.Name, root), $"this is a {(right == Holds.Deal ? "deal" : "commitment")}: it belongs in '{(right == Holds.Deal ? "deals" : "commitments")}/'");
        draft.Unread.Add(file with { Holds = right });
        return true;
    }

    /// <summary>What a record is that has the keys of the other kind of agreement, and none of its own.</summary>
    private static Holds? Misplaced(ContentFile file, YamlNode root) => (file.Holds, root) switch
    {
        (Holds.Deal, YamlMapping keys) when keys.Find("from") is not null && keys.Find("parties") is null => Holds.Commitment,
        (Holds.Commitment, YamlMapping keys) when keys.Find("parties") is not null && keys.Find("from") is null => Holds.Deal,
        _ => null,
    };

    private bool Records(ContentFile file, YamlNode root) => file.Holds switch
    {
        Holds.Companies => List(file, root, draft.Companies),
        Holds.Sources => List(file, root, draft.Sources),
        Holds.Disputes => List(file, root, draft.Disputes),
        Holds.Metrics => List(file, root, draft.Metrics),
        Holds.Deal => One(file, root, draft.Deals),
        _ => One(file, root, draft.Commitments),
    };

    private bool List<T>(ContentFile file, YamlNode root, List<Located<T>> records) where T : IRecord
    {
        if (root is YamlSequence list) return list.Items.Count(item => One(file, item, records)) == list.Items.Count;
        report.Broken(new(file.Name, root), "this file is a list: each record begins with '- id: '");
        return false;
    }

    private bool One<T>(ContentFile file, YamlNode node, List<Located<T>> records, JsonObject? given = null) where T : IRecord
    {
        var place = new Place(file.Name, node);
        if (node is not YamlMapping mapping)
        {
            report.Broken(place, $"{Wording.One(Shape.NameOf(typeof(T)))} is written as keys with values");
            return false;
        }
        records.Add(new(new RecordReader(file.Name, report).Read<T>(node, given), place));
        return !mapping.HasNext;
    }

    private bool Document<T>(ContentFile file, string text, List<Located<T>> documents) where T : IDocument
    {
        if (FrontMatter.Split(file.Name, text, typeof(T), report) is not { } parts) return false;
        draft.LinesBefore[file.Name] = parts.LinesBefore;
        return YamlReader.Read(file.Name, parts.Yaml, 1, report) is { } root
            && One(file, root, documents, new() { ["id"] = file.Stem, ["markdown"] = parts.Markdown });
    }
}
