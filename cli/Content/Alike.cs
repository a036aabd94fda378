namespace Outlay.Cli.Content;

/// <summary>What is said in the same words of many places, and has one cause, is one problem: its first place, and where else.</summary>
internal static class Alike
{
    /// <summary>Fewer may each be a slip.</summary>
    private const int MostApart = 3;

    private const int MostPlaces = 4;

    public static IEnumerable<Problem> Joined(IEnumerable<Problem> problems) => problems
        .GroupBy(problem => (problem.Message, problem.Cause, Alone: problem.Cause is null ? problem : null))
        .SelectMany(alike => alike.Count() > MostApart ? [Join([.. alike])] : alike.AsEnumerable());

    private static Problem Join(List<Problem> alike)
    {
        var (first, others) = (alike[0], alike.Skip(1).Select(problem => $"{problem.File}:{problem.Line}").Distinct().ToList());
        var places = string.Join(", ", others.Take(MostPlaces)) + (others.Count > MostPlaces ? $" and {others.Count - MostPlaces} more" : "");
        return first with { Message = $"{first.Message}; the same in {places}{first.Cause}" };
    }
}
