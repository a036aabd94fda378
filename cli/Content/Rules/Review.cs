namespace Outlay.Cli.Content.Rules;

/// <summary>What the rules look at, and where they say what they find.</summary>
/// <param name="Today">The latest day that anything may be dated.</param>
internal sealed record Review(Draft Draft, Report Report, DateOnly Today)
{
    public Names Companies { get; } = new("company", Draft, [Holds.Companies], Draft.Companies.Select(Name.Of));
    public Names Sources { get; } = new("source", Draft, [Holds.Sources], Draft.Sources.Select(Name.Of));
    public Names Deals { get; } = new("deal", Draft, [Holds.Deal], Draft.Deals.Select(Name.Of));
    public Names Commitments { get; } = new("commitment", Draft, [Holds.Commitment], Draft.Commitments.Select(Name.Of));
    public Names Metrics { get; } = new("metric", Draft, [Holds.Metrics], Draft.Metrics.Select(Name.Of));

    /// <summary>What sources can contradict each other about.</summary>
    public Names Disputable { get; } = new("deal, commitment or metric", Draft, [Holds.Deal, Holds.Commitment, Holds.Metrics],
        [.. Draft.Deals.Select(Name.Of), .. Draft.Commitments.Select(Name.Of), .. Draft.Metrics.Select(Name.Of)]);
    public Names Disputes { get; } = new("dispute", Draft, [Holds.Disputes], Draft.Disputes.Select(Name.Of));
    public Names Briefs { get; } = new("brief", Draft, [Holds.Brief], Draft.Briefs.Select(Name.Of));
    public Names Guides { get; } = new("guide", Draft, [Holds.Guide], Draft.Guides.Select(Name.Of));

    /// <summary>Without those whose id is another's, of which it is not known what they are tied to.</summary>
    public IEnumerable<(IAgreement Record, Place Place)> Agreements =>
        Draft.Agreements.Where(agreement => !Disputable.IsCopy(agreement.Place));

    public IEnumerable<Name> Everything =>
        [.. Companies.All, .. Sources.All, .. Disputable.All, .. Disputes.All, .. Briefs.All, .. Guides.All];
}
