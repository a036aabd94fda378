namespace Outlay.Store;

/// <summary>What a publish does, in this order.</summary>
public enum PublishStage { Check, Wait, Write, Snapshot, Flip, CleanUp }

/// <summary>How far a publish has come.</summary>
/// <param name="Done">Records written, in <see cref="PublishStage.Write"/>; else 0 when it begins and 1 at its end.</param>
public sealed record PublishStep(PublishStage Stage, int Done, int Of);
