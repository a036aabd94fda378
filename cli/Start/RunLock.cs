using System.Text.Json;

namespace Outlay.Cli.Start;

/// <summary>One run at a time in a clone: two Azurites would write to the same files.</summary>
internal sealed class RunLock : IDisposable
{
    private readonly FileStream held;
    private readonly string note;

    private RunLock(FileStream held, string note)
    {
        this.held = held;
        this.note = note;
    }

    /// <returns>The lock, or else who has it, as far as it left word.</returns>
    public static (RunLock? Lock, RunNote? Holder) Take(WorkingCopy copy)
    {
        var note = Path.Combine(copy.State, "start.json");
        return FileLock.TryTake(Path.Combine(copy.State, "start.lock")) is { } held ? (new(held, note), null) : (null, Read(note));
    }

    /// <summary>Leaves word for whoever asks for the lock meanwhile.</summary>
    public void Write(RunNote run)
    {
        var draft = note + ".new";
        File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(run));
        File.Move(draft, note, overwrite: true);
    }

    public void Dispose()
    {
        File.Delete(note);
        held.Dispose();
    }

    private static RunNote? Read(string note)
    {
        try
        {
            return File.Exists(note) ? JsonSerializer.Deserialize<RunNote>(File.ReadAllBytes(note)) : null;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null;
        }
    }
}
