using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Outlay.Http;

/// <summary>
/// Keeps the JSON of records that have been listed: what a record says as of a date never changes, and the lists that it is in
/// are many. So many bytes are kept, and then none.
/// </summary>
internal sealed class Fragments<T>(Func<LedgerView, T, object> answer) where T : class
{
    private const long MostBytes = 64 << 20;

    private readonly ConditionalWeakTable<LedgerView, ConcurrentDictionary<T, Fragment>> kept = [];
    private long bytes;

    /// <summary>Those of the records of a view.</summary>
    public Func<T, Fragment> Of(LedgerView view)
    {
        var ofView = kept.GetValue(view, _ => new(ReferenceEqualityComparer.Instance));
        return record => ofView.TryGetValue(record, out var fragment) ? fragment : Keep(ofView, record, answer(view, record));
    }

    private Fragment Keep(ConcurrentDictionary<T, Fragment> ofView, T record, object answer)
    {
        var fragment = Fragment.Of(answer);
        if (Interlocked.Add(ref bytes, fragment.Length) > MostBytes)
        {
            kept.Clear();
            Interlocked.Exchange(ref bytes, 0);
        }
        ofView[record] = fragment;
        return fragment;
    }
}
