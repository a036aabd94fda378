namespace Outlay.Briefs.Figures;

/// <summary>What a figure asks the ledger, as it is written. Starts count UTF-16 characters from the figure's own first bracket.</summary>
internal abstract record Expression(int Start);

/// <param name="Field"><c>null</c> where the id stands alone, as that of a metric may.</param>
internal sealed record FieldOf(int Start, string Id, string? Field, int FieldStart) : Expression(Start);

internal sealed record TotalOf(int Start, SumOf Of, IReadOnlyList<Given> Filters) : Expression(Start);

/// <summary>What the ledger says as of another date than the brief's own, and an earlier one.</summary>
internal sealed record Dated(Expression Of, DateOnly Date, int DateStart) : Expression(Of.Start);

internal enum Operator { Ratio, Difference }

internal sealed record Combined(Expression Left, Operator Operator, Expression Right, int OperatorStart) : Expression(Left.Start);

/// <summary>What is given for one filter of a total or a block.</summary>
internal sealed record Given(string Name, int Start, IReadOnlyList<Word> Values);

/// <summary>A word and where it begins.</summary>
internal readonly record struct Word(string Text, int Start);

/// <param name="Question">The expression as it is written, without its formats.</param>
/// <param name="Formats">How it is to read, each in its own words.</param>
internal sealed record Figure(string Question, Expression Expression, IReadOnlyList<Word> Formats);
