using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Outlay;

/// <summary>Over deals, which commitments state the money of which. Made of the members, as most callers only read it through.</summary>
/// <param name="deals">In order of id.</param>
internal sealed class StatedMoney(IReadOnlyList<Member> deals) : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    public int Count => deals.Count;

    public IEnumerable<string> Keys => deals.Select(deal => deal.Id);

    public IEnumerable<IReadOnlyList<string>> Values => deals.Select(deal => deal.Stated!);

    public IReadOnlyList<string> this[string key] => TryGetValue(key, out var stated) ? stated : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out IReadOnlyList<string> value)
    {
        var (low, high) = (0, deals.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(deals[middle].Id, key) < 0) low = middle + 1;
            else high = middle;
        }
        value = low < deals.Count && deals[low].Id == key ? deals[low].Stated : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() =>
        deals.Select(deal => KeyValuePair.Create(deal.Id, deal.Stated!)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
