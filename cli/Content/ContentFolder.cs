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
        if (!Directory.Exists(path))
            report.Add(new(path, 1, 1, "there is no such folder"));
        else
            return Read(ContentFile.In(path), report, cancellation);
        return new(null, report.Problems);
    }

    private static ContentReading Read(IReadOnlyList<ContentFile> files, Report report, CancellationToken cancellation)
    {
        var draft = new DraftReader(report).Read(files, cancellation);
        var problems = report.Problems;
        return new(problems.Count == 0 ? draft.Build() : null, problems);
    }
}
