using System.Text.Json.Nodes;

namespace Outlay.Tests;

/// <summary>Writes computed answers in the form of answers.yaml.</summary>
internal static class AnswerForm
{
    public static JsonObject Of(Interval interval) => interval.Approximate
        ? new() { ["low"] = interval.Low, ["high"] = High(interval), ["approximate"] = true }
        : new() { ["low"] = interval.Low, ["high"] = High(interval) };

    /// <summary>Each class of each total as a group; what the file does not speak of is written only where there is any.</summary>
    public static JsonObject Groups(LedgerView view, IEnumerable<Total> totals, JsonObject asked) => Object(
        from total in totals
        from name in total.Classes.Keys
        let key = $"{Kind(total.Kind, total.Money)} {name} {total.Currency}"
        select (key, Group(view, total, name, asked[key] as JsonObject)));

    /// <summary>The money of an edge, or that it has none.</summary>
    public static JsonNode Edge(LedgerView view, IReadOnlyList<EdgeMoney> money) => money.Count == 0 ? "none" : Object(
        from kind in money
        from entry in kind.Classes
        select ($"{kind.Kind} {entry.Key} {kind.Currency}", EdgeClass(view, kind, entry.Key, entry.Value)));

    public static JsonArray Ids(IEnumerable<string> ids) => [.. ids.Select(id => (JsonNode?)id)];

    public static JsonArray Excluded(IEnumerable<Exclusion> excluded) =>
        [.. excluded.Select(exclusion => new JsonObject { ["id"] = exclusion.Id, ["reason"] = Words.Of(exclusion.Reason) })];

    public static JsonObject Object<T>(IEnumerable<(string Key, T Value)> entries) where T : JsonNode =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));

    public static bool IsOfParts(Exclusion exclusion) => exclusion.Reason is ExclusionReason.PartOf or ExclusionReason.PartsExceedWhole;

    private static JsonNode High(Interval interval) => interval.High is { } high ? high : "open";

    private static string Kind(string kind, string? money) => money is null ? kind : $"{kind} {money}";

    private static JsonObject Group(LedgerView view, Total total, string name, JsonObject? asked)
    {
        var inClass = ClassesIn(view, name);
        var counted = total.Counted.Where(inClass).ToList();
        JsonObject group = new() { ["total"] = Of(total.Classes[name]), ["counted"] = Ids(counted) };
        Add("unsized", Ids(total.Unsized.Where(inClass)));
        Add("wholes", [.. total.Wholes.Where(whole => inClass(whole.Id)).Select(Whole)]);
        Add("excluded", Excluded(total.Excluded.Where(exclusion => IsOfParts(exclusion) && inClass(exclusion.Id))));
        if (asked?.ContainsKey("money") == true)
            group["money"] = Object(counted.Select(id => (id, Money(view.Deal(id)!, total.Stated!))));
        return group;

        void Add(string key, JsonArray list)
        {
            if (list.Count > 0 || asked?.ContainsKey(key) == true) group[key] = list;
        }
    }

    private static JsonObject Whole(WholeAndParts whole) => new()
    {
        ["id"] = whole.Id,
        ["byWhole"] = Of(whole.ByWhole),
        ["byParts"] = Of(whole.ByParts),
        ["parts"] = Ids(whole.Parts),
        ["partsUnsized"] = Ids(whole.PartsUnsized),
        ["countedBy"] = Words.Of(whole.CountedBy),
    };

    private static JsonObject Money(DealAsOf deal, IReadOnlyDictionary<string, IReadOnlyList<string>> stated)
    {
        var money = Of(Interval.Sum(deal.Money.Select(one => one.Interval)));
        money["stated"] = Ids(stated[deal.Record.Id]);
        return money;
    }

    private static JsonObject EdgeClass(LedgerView view, EdgeMoney money, string name, Interval interval)
    {
        var edge = Of(interval);
        edge["records"] = Ids(money.Records.Where(ClassesIn(view, name)));
        var joint = money.Joint.Where(ClassesIn(view, name)).ToList();
        if (joint.Count > 0) edge["joint"] = Ids(joint);
        return edge;
    }

    /// <summary>Whether the money of a record is of a class.</summary>
    private static Func<string, bool> ClassesIn(LedgerView view, string name) => id =>
        (view.Commitment(id) is { } commitment ? [commitment.Money] : view.Deal(id)!.Money).Any(money => Words.Of(money.Class) == name);
}
