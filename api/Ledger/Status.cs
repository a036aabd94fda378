namespace Outlay;

/// <summary>How far a deal or a commitment has come. R4.</summary>
public enum Status { Rumoured, InTalks, LetterOfIntent, Announced, Signed, Completed, Cancelled, Lapsed }

/// <summary>Statuses whose money may be named in one breath. R4.</summary>
public enum StatusClass { Talked, Intended, Agreed, Done, Gone }

public static class StatusClasses
{
    /// <summary>What a sum takes when the caller names no class. R4.</summary>
    public static readonly IReadOnlySet<StatusClass> Default = new HashSet<StatusClass> { StatusClass.Agreed, StatusClass.Done };

    public static StatusClass Class(this Status status) => status switch
    {
        Status.Rumoured or Status.InTalks => StatusClass.Talked,
        Status.LetterOfIntent => StatusClass.Intended,
        Status.Announced or Status.Signed => StatusClass.Agreed,
        Status.Completed => StatusClass.Done,
        _ => StatusClass.Gone,
    };
}
