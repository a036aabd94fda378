namespace Outlay.Store;

/// <summary>What a publish does, in this order.</summary>
public enum PublishStage { Check, Wait, Write, Snapshot, Flip, CleanUp }

/// <summary>How far a publish has come.</summary>
/// <param name="Done">Rows written of <paramref name="Of"/>, in <see cref="PublishStage.Write"/>; 0 of 1 in the other stages.</param>
public sealed record PublishStep(PublishStage Stage, int Done, int Of);
