using Outlay.Http;

namespace Outlay.Functions;

/// <summary>What the routes that add money up take besides the filters of lists, which say which records a sum is over.</summary>
internal static class SumParameters
{
    /// <summary>A sum is over deals or over commitments, never both. R6.</summary>
    public static readonly Parameter<SumOf> Of = new OneValue<SumOf>("of", SumOf.Commitments, Values.Word<SumOf>);

    /// <summary>A total for each payer, payee, kind or year.</summary>
    public static readonly Parameter<GroupBy?> By = new OneValue<GroupBy?>("by", null, Values.MaybeWord<GroupBy>);

    public static readonly Parse<string> AnyKind = Values.OneOf([.. Words.All<DealKind>(), .. Words.All<CommitmentKind>()]);

    /// <summary>Kinds of deals or of commitments, whichever the sum is over.</summary>
    public static readonly AnyOf<string> Kind = new("kind", AnyKind);

    /// <summary>Adds the arithmetic to the answer, a line a record.</summary>
    public static readonly Parameter<bool> Explain = new OneValue<bool>("explain", false, Values.Flag);

    /// <summary>Shows these years alone of a schedule; what it says in all stays as it is.</summary>
    public static readonly AnyOf<int> Year = new("year", Values.Year);

    /// <summary>The filters that deals and commitments have in common.</summary>
    public static readonly IReadOnlyList<Parameter> Filters = [Parameters.AsOf, Kind, Parameters.Role, .. Outlay.Filters.OfBoth];

    public static Filter FilterOf(Readings query) => Outlay.Filters.Both(query) with { Kinds = query.Get(Kind), Roles = query.GetIfRead(Parameters.Role) };

    /// <summary>Answers by the filter, unless it names what only deals have for a sum over commitments, or the other way round.</summary>
    public static Answer Checked(Query query, SumOf of, Func<Filter, Answer> answer)
    {
        var filter = FilterOf(query.Readings);
        return MistakesIn(filter, of) is { Count: > 0 } mistakes ? Problems.Of(mistakes) : answer(filter);
    }

    /// <summary>The kinds that the other side's money has, and roles, which no commitment has.</summary>
    public static IReadOnlyList<Mistake> MistakesIn(Filter filter, SumOf of) =>
    [
        .. (filter.Kinds ?? new HashSet<string>()).Where(kind => !Kinds(of).Contains(kind)).Order(StringComparer.Ordinal).Select(kind => Mistaken(of, kind)),
        .. of is SumOf.Commitments && filter.Roles is { } roles ? [NoRoles(roles)] : Array.Empty<Mistake>(),
    ];

    public static Asked Asked(this Query query) => new(query.Published.Version, query.AsOf, query.Today, query.Get(Explain));

    private static IReadOnlyList<string> Kinds(SumOf of) => of == SumOf.Deals ? [.. Words.All<DealKind>()] : [.. Words.All<CommitmentKind>()];

    private static Mistake Mistaken(SumOf of, string kind)
    {
        var other = of == SumOf.Deals ? SumOf.Commitments : SumOf.Deals;
        return new($"'{kind}' is a kind of {Words.Of(other)}, and this sum is over {Words.Of(of)}: ask with of={Words.Of(other)}, or for another kind.",
            Kind.Name, kind, Kinds(of), KindsLike(of, kind));
    }

    private static Mistake NoRoles(IReadOnlySet<Role> roles) => new(
        "Companies have roles in deals, and this sum is over commitments: ask with of=deals, or by payer or payee in place of company and role.",
        Parameters.Role.Name, string.Join(',', roles.Select(Words.Of).Order(StringComparer.Ordinal)));

    /// <summary>The kinds that the same money has on the other side.</summary>
    private static string[] KindsLike(SumOf of, string kind) => of == SumOf.Commitments
        ? Words.TryParse<DealKind>(kind, out var deal) && deal.Money() is { } money ? [Words.Of(money)] : []
        : [.. Enum.GetValues<DealKind>().Where(one => one.Money() is { } money && Words.Of(money) == kind).Select(Words.Of)];
}
