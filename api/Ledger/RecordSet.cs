using System.Collections;
using System.Collections.Frozen;

namespace Outlay;

/// <summary>The records of one type that stand, in order of id, found by their id or by one that they had before. R13.</summary>
public sealed class RecordSet<T> : IReadOnlyList<T> where T : class, IRecord
{
    private readonly T[] standing;
    private readonly FrozenDictionary<string, T> byId;
    private readonly FrozenDictionary<string, int> numbers;
    private readonly FrozenDictionary<string, T> byAlias;

    internal RecordSet(IReadOnlyList<T> records)
    {
        standing = [.. records.Where(record => record.Withdrawn is null)];
        numbers = standing.Index().ToFrozenDictionary(one => one.Item.Id, one => one.Index, StringComparer.Ordinal);
        byId = records.ToFrozenDictionary(record => record.Id, StringComparer.Ordinal);
        byAlias = records.SelectMany(record => record.Aliases, (record, alias) => (record, alias))
            .ToFrozenDictionary(pair => pair.alias, pair => pair.record, StringComparer.Ordinal);
    }

    public int Count => standing.Length;

    public T this[int index] => standing[index];

    /// <summary>The standing record of this very id.</summary>
    public T? Find(string id) => numbers.TryGetValue(id, out var number) ? standing[number] : null;

    /// <summary>Where the standing record of this very id is in the set, or -1.</summary>
    public int NumberOf(string id) => numbers.GetValueOrDefault(id, -1);

    /// <summary>The record of this id or alias, withdrawn ones too.</summary>
    public T? Resolve(string id) => byId.GetValueOrDefault(id) ?? byAlias.GetValueOrDefault(id);

    /// <summary>Up to <paramref name="most"/> ids of standing records that look like this one, or had an id that does, the most alike first.</summary>
    public IReadOnlyList<string> Near(string id, int most = 3) =>
        [.. Nearest.Of(id, standing.SelectMany(record => record.Aliases.Prepend(record.Id)), int.MaxValue).Select(name => Resolve(name)!.Id).Distinct().Take(most)];

    public IEnumerator<T> GetEnumerator() => standing.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
