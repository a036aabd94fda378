namespace Outlay.Cli.Content;

/// <summary>
/// The problems found so far. A piece of YAML that could not be read as what it should be is <em>broken</em>: it is said once, and
/// what a rule makes of the stand-in that took its place is not said at all.
/// </summary>
internal sealed class Report
{
    private readonly List<Problem> problems = [];
    private readonly HashSet<YamlNode> broken = [];

    /// <summary>In order of file, line and column, each once.</summary>
    public IReadOnlyList<Problem> Problems => [.. InOrder(Alike.Joined(InOrder(problems.Distinct())))];

    public void Add(Problem problem) => problems.Add(problem);

    /// <summary>What a rule has found.</summary>
    /// <param name="cause">As a <see cref="Problem"/> has it.</param>
    public void Add(Place place, string message, string? cause = null)
    {
        if (!broken.Contains(place.Node)) problems.Add(place.Problem(message) with { Cause = cause });
    }

    /// <summary>What cannot be read, at the very place or (<paramref name="within"/>) in the piece that it makes unreliable.</summary>
    public void Broken(Place place, string message, YamlNode? within = null)
    {
        problems.Add(place.Problem(message));
        broken.Add(within ?? place.Node);
    }

    private static IEnumerable<Problem> InOrder(IEnumerable<Problem> problems) => problems.OrderBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line).ThenBy(problem => problem.Column).ThenBy(problem => problem.Message, StringComparer.Ordinal);

    public bool IsBroken(YamlNode node) => broken.Contains(node);

    /// <summary>Whether all of a piece of YAML could be read.</summary>
    public bool IsSound(YamlNode node) => !broken.Contains(node) && node switch
    {
        YamlMapping mapping => mapping.Entries.All(entry => IsSound(entry.Value)),
        YamlSequence sequence => sequence.Items.All(IsSound),
        _ => true,
    };
}
