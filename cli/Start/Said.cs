namespace Outlay.Cli.Start;

/// <summary>Progress that is said at once and in order; <see cref="Progress{T}"/> leaves that to the thread pool.</summary>
internal sealed class Said<T>(Action<T> say) : IProgress<T>
{
    public void Report(T value) => say(value);
}
