using System.Text.Json;
using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>A subject on which sources contradict each other. R2.</summary>
public sealed record Dispute : IRecord
{
    public required string Id { get; init; }
    public required string Subject { get; init; }

    /// <summary>The deals, commitments and metrics concerned; a claim speaks of the first unless it names its own.</summary>
    public required IReadOnlyList<string> Records { get; init; }

    /// <summary>The field concerned; a claim speaks of it unless it names its own.</summary>
    public required string Field { get; init; }
    public required IReadOnlyList<Claim> Claims { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public Withdrawal? Withdrawn { get; init; }

    /// <summary>Whether anything had been contradicted by then: a single claim contradicts the state, of several the second does.</summary>
    public bool IsKnown(DateOnly date) => Claims.Count(claim => claim.Date <= date) >= Math.Min(2, Claims.Count);
}

public sealed record Claim
{
    public required DateOnly Date { get; init; }
    public string? Record { get; init; }
    public string? Field { get; init; }
    public ClaimValue? Value { get; init; }
    public required string Text { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>What a claim puts in the field's place: an amount, a number, or a word or date. Exactly one of the three.</summary>
[JsonConverter(typeof(ClaimValueJson))]
public sealed record ClaimValue(Amount? Amount = null, decimal? Number = null, string? Text = null);

internal sealed class ClaimValueJson : JsonConverter<ClaimValue>
{
    public override ClaimValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.StartObject => new(Amount: JsonSerializer.Deserialize<Amount>(ref reader, options)),
            JsonTokenType.Number => new(Number: reader.GetDecimal()),
            JsonTokenType.String => new(Text: reader.GetString()),
            _ => throw new JsonException("a claim's value is an amount, a number, a date or a word"),
        };

    public override void Write(Utf8JsonWriter writer, ClaimValue value, JsonSerializerOptions options)
    {
        if (value.Amount is { } amount) JsonSerializer.Serialize(writer, amount, options);
        else if (value.Number is { } number) writer.WriteNumberValue(number);
        else writer.WriteStringValue(value.Text);
    }
}
