using System.Text.RegularExpressions;

namespace Outlay.Tests;

/// <summary>
/// What content/ has beyond the facts that it started from: better sources for what was there, and what they contradict.
/// Each is listed with what its page says, so that a fact which is lost or altered is still told apart from an addition.
/// </summary>
internal static partial class FurtherSources
{
    /// <summary>A source in which the stored page states the figures of the revisions that it was added to.</summary>
    public sealed record Source(string Id, string States, params string[] Of);

    public static readonly IReadOnlyList<Source> All =
    [
        new("sec-msft-20251028", "Microsoft's filing: about 27 percent of OpenAI, another $250 billion of Azure, no right of first refusal; $13 billion of total funding commitments",
            "commitments/com-openai-azure/revisions/0", "deals/openai-azure-capacity/revisions/0", "deals/openai-microsoft-recap/revisions/0", "metrics/microsoft-openai-stake-percent-2025-10-28/revisions/0"),
        new("softbank-20250401", "SoftBank: agreed on 31 March 2025 to invest up to $40 billion, $10 billion of it to be syndicated",
            "commitments/com-softbank-openai-40b/revisions/0"),
        new("wsj-20250911", "the report itself: $300 billion over roughly five years, 4.5 gigawatts",
            "commitments/com-openai-oracle/revisions/0", "deals/openai-oracle-capacity/revisions/1"),
        new("elespanol-20250922", "up to $100 billion, a letter of intent, at least 10 gigawatts, from the second half of 2026",
            "commitments/com-nvidia-openai-100b/revisions/0", "deals/nvidia-openai-loi/revisions/0"),
        new("perfil-20250923", "up to $100 billion in stages, a letter of intent, 10 gigawatts",
            "commitments/com-nvidia-openai-100b/revisions/0"),
        new("investing-20250818", "a guarantee of about $3.2 billion after $1.4 billion more; 360 megawatts in all",
            "commitments/com-google-terawulf-backstop/revisions/1", "deals/fluidstack-terawulf/revisions/1"),
        new("lanacion-20251002", "Reuters: a valuation of $500 billion in the sale by employees",
            "metrics/openai-valuation-2025-10-02/revisions/0"),
        new("marketscreener-20251013", "up to 10 gigawatts of accelerators, first ones late in 2026",
            "commitments/com-openai-broadcom/revisions/0", "deals/openai-broadcom/revisions/0"),
        new("techspot-20251104", "$38 billion of capacity from AWS, hundreds of thousands of Nvidia processors",
            "commitments/com-openai-aws-2025/revisions/0", "deals/openai-aws-capacity/revisions/0"),
        new("boursorama-20251118", "Reuters: up to $10 billion by Nvidia, up to $5 billion by Microsoft, $30 billion of Azure",
            "commitments/com-anthropic-azure/revisions/0", "commitments/com-microsoft-anthropic/revisions/0", "commitments/com-nvidia-anthropic/revisions/0",
            "deals/anthropic-microsoft-nvidia-equity/revisions/0"),
        new("elfinanciero-20251118", "$30 billion of Azure; Microsoft has invested more than $13 billion in OpenAI",
            "commitments/com-anthropic-azure/revisions/0", "deals/microsoft-openai-funding/revisions/0", "deals/microsoft-openai-funding/revisions/1"),
        new("clubic-20251119", "up to one gigawatt more of Azure may be reserved",
            "deals/anthropic-azure-capacity/revisions/0"),
        new("marketscreener-20251211", "$1 billion and a partnership of three years",
            "commitments/com-disney-openai/revisions/0", "deals/disney-openai/revisions/0"),
        new("boursorama-20251217", "Reuters: a listing is prepared at a value of up to $1 trillion",
            "deals/openai-ipo/revisions/0"),
        new("bloomberglinea-20260115", "more than $10 billion for 750 megawatts, in stages to 2028",
            "commitments/com-openai-cerebras/revisions/0", "deals/openai-cerebras/revisions/0"),
        new("lanacion-20260131", "Reuters: the plan has stalled by the account of The Wall Street Journal, and binds nobody",
            "commitments/com-nvidia-openai-100b/revisions/1", "deals/nvidia-openai-loi/revisions/1"),
        new("bloomberglinea-20260201", "Huang: never a commitment, one step at a time",
            "commitments/com-nvidia-openai-100b/revisions/2", "deals/nvidia-openai-loi/revisions/2"),
        new("swissinfo-20260304", "EFE: Huang says that the $100 billion are probably not in the plans, after the $30 billion",
            "commitments/com-nvidia-openai-100b/revisions/3", "deals/nvidia-openai-loi/revisions/3"),
        new("36kr-20260213", "a Series G of $30 billion at $380 billion with the new money, led by GIC and Coatue",
            "deals/anthropic-series-g/revisions/1", "metrics/anthropic-valuation-2026-02-12/revisions/0"),
        new("boursorama-20260221", "Reuters: about $600 billion for computing by 2030; $13 billion of revenue in 2025",
            "commitments/com-openai-infra-total/revisions/2"),
        new("eldestape-20250925", "Reuters: up to $11.9 billion in March, $4 billion in May, up to $6.5 billion now, $22.4 billion in all",
            "commitments/com-openai-coreweave/revisions/0", "commitments/com-openai-coreweave/revisions/1", "commitments/com-openai-coreweave/revisions/2", "deals/openai-coreweave/revisions/1", "deals/openai-coreweave/revisions/2"),
        new("cna-20251015", "Reuters: up to $14 billion by an estimate of the Financial Times after a comparable contract; Texas and Portugal, from 2026",
            "commitments/com-microsoft-nscale/revisions/0"),
        new("zonebourse-20251024", "Google: tens of billions of dollars, nearly a million TPUs, more than a gigawatt in 2026",
            "commitments/com-anthropic-google-tpu-2025/revisions/0", "deals/anthropic-google-tpu-2025/revisions/0"),
        new("swissinfo-20251028", "EFE: Altman on about $1.4 trillion and about 30 gigawatts",
            "commitments/com-openai-infra-total/revisions/0"),
        new("boursorama-20251106", "Reuters: Altman on about $1.4 trillion over the next eight years",
            "commitments/com-openai-infra-total/revisions/1"),
        new("milanofinanza-20260126", "$2 billion of shares bought on 26 January at $87.20, for more than 5 gigawatts",
            "deals/nvidia-coreweave-equity/revisions/0"),
        new("boursorama-20260220", "Reuters: Nvidia is about to invest $30 billion in a round of more than $100 billion, by a source",
            "commitments/com-nvidia-openai-30b/revisions/0", "deals/nvidia-openai-equity-2026/revisions/0"),
    ];

    /// <summary>Sources of claims alone, which need not be better than relays (R2).</summary>
    public static readonly IReadOnlyDictionary<string, string> OfClaims = new Dictionary<string, string>
    {
        ["ghanamma-20251107"] = "$11.6 billion of Microsoft's $13 billion were funded by the end of September 2025",
        ["fintool-20260220"] = "revenue of $13.1 billion in 2025",
    };

    /// <summary>What became known after the facts were gathered, or contradicts them: a revision, a claim, a dispute.</summary>
    public static readonly IReadOnlyDictionary<string, string> News = new Dictionary<string, string>
    {
        ["/metrics/openai-revenue-2025/revisions/1"] = "reported by Reuters on 20 February 2026, where the facts have a relay of December",
        ["/disputes/x-openai-revenue/claims/2"] = "the figure of that report",
        ["/disputes/x-openai-revenue/claims/3"] = "a relay writes a tenth of a billion more",
        ["/disputes/x-nvidia-openai/claims/3"] = "what Huang said was public on 4 March, before the revision that the facts date by a later report",
        ["/disputes/x-microsoft-openai-funding"] = "Microsoft's filing states $13 billion of commitments, where the facts have at least that sum as paid",
    };

    /// <summary>The places of additions, in the form of a difference without the value.</summary>
    public static IEnumerable<string> Places =>
        [.. All.SelectMany(source => source.Of.Select(revision => $"/{revision}/sources {source.Id}")),
         .. All.Select(source => source.Id).Concat(OfClaims.Keys).Select(id => $"/sources/{id}"), .. News.Keys];

    /// <summary>
    /// The place that a difference adds to; null where it alters or drops what the facts say. Additions stand behind what is
    /// there: a source put in the place of another shows as an altered one.
    /// </summary>
    public static string? PlaceOf(string difference)
    {
        if (Added().Match(difference) is not { Success: true } added) return null;
        var place = added.Groups["place"].Value;
        return OfRevision().Match(place) is { Success: true } source ? $"{source.Groups["list"].Value} {added.Groups["value"].Value.Trim('"')}" : place;
    }

    [GeneratedRegex("""\A(?<place>/[^:]+): (?<value>.+) is not in the facts\z""", RegexOptions.Singleline)]
    private static partial Regex Added();

    [GeneratedRegex("""\A(?<list>/(deals|commitments|metrics)/[^/]+/revisions/[0-9]+/sources)/[0-9]+\z""")]
    private static partial Regex OfRevision();
}
