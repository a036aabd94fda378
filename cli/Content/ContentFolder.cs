using Outlay.Cli.Content.Rules;

namespace Outlay.Cli.Content;

/// <param name="Ledger"><c>null</c> where there is any problem.</param>
/// <param name="Problems">In order of file, line and column.</param>
public sealed record ContentReading(Ledger? Ledger, IReadOnlyList<Problem> Problems);

/// <summary>The folder that maintainers edit.</summary>
public static class ContentFolder
{
    /// <summary>Reads all of it, and reports every problem that it has; what is written wrong never throws.</summary>
    /// <param name="path">The folder; problems name files by it, as it is given.</param>
    /// <param name="clock">Says what day it is: nothing in the ledger may be dated later.</param>
    public static ContentReading Read(string path, CancellationToken cancellation, TimeProvider? clock = null)
    {
        var report = new Report();
        if (Files(path, report) is { } files) return Read(files, report, LatestToday(clock ?? TimeProvider.System), cancellation);
        return new(null, report.Problems);
    }

    /// <summary>The same without briefs and guides.</summary>
    internal static ContentReading ReadRecords(string path, CancellationToken cancellation)
    {
        var report = new Report();
        return Files(path, report) is { } files
            ? Read([.. files.Where(file => file.Holds is not (Holds.Brief or Holds.Guide))], report, LatestToday(TimeProvider.System), cancellation)
            : new(null, report.Problems);
    }

    private static IReadOnlyList<ContentFile>? Files(string path, Report report)
    {
        try
        {
            var files = ContentFile.In(path);
            if (files.All(file => file.Holds == Holds.Nothing)) report.Add(new(path, 1, 1, "there is no content in this folder"));
            return [.. files, .. Missing(path, files)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Add(new(path, 1, 1, $"the folder cannot be read: {e.Message}"));
            return null;
        }
    }

    /// <summary>The lists without which no record could refer to anything.</summary>
    private static IEnumerable<ContentFile> Missing(string path, IReadOnlyList<ContentFile> files) =>
        new[] { ContentFile.Of(path, "companies.yaml"), ContentFile.Of(path, "sources.yaml") }
            .Where(list => files.Any(file => file.Holds is Holds.Deal or Holds.Commitment) && !files.Any(file => file.Holds == list.Holds || file.Meant?.Holds == list.Holds));

    private static ContentReading Read(IReadOnlyList<ContentFile> files, Report report, DateOnly today, CancellationToken cancellation)
    {
        var draft = new DraftReader(report).Read(files, cancellation);
        ContentRules.Check(new(draft, report, today));
        // What a brief points at is known where all the rest is right.
        var ledger = report.Problems.All(problem => draft.LinesBefore.ContainsKey(problem.File)) ? draft.Build() : null;
        if (ledger is not null) FigureRules.Check(draft, ledger, report);
        var problems = report.Problems;
        return new(problems.Count == 0 ? ledger : null, problems);
    }

    /// <summary>Today where it is latest: a maintainer in Auckland is a day ahead of a server's clock.</summary>
    private static DateOnly LatestToday(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().AddHours(14).DateTime);
}
