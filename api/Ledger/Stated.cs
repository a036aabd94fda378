using System.Text.Json;
using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>
/// A field that a revision states: a value, or the word <c>unknown</c>, which withdraws what held before. A field that the
/// revision leaves out is a <c>null</c> of <see cref="Stated{T}"/>, and carries over. R1.
/// </summary>
[JsonConverter(typeof(StatedJson))]
public readonly record struct Stated<T>
{
    private readonly T? value;

    public Stated(T value)
    {
        this.value = value;
        IsKnown = true;
    }

    public bool IsKnown { get; }

    /// <exception cref="InvalidOperationException">The field is <c>unknown</c>.</exception>
    public T Value => IsKnown ? value! : throw new InvalidOperationException("The field is unknown.");

    public static implicit operator Stated<T>(T value) => new(value);
}

internal sealed class StatedJson : JsonConverterFactory
{
    public const string Unknown = "unknown";

    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Stated<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Stated<T>>
    {
        public override Stated<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(Unknown)
                ? default
                : new(JsonSerializer.Deserialize<T>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, Stated<T> value, JsonSerializerOptions options)
        {
            if (value.IsKnown) JsonSerializer.Serialize(writer, value.Value, options);
            else writer.WriteStringValue(Unknown);
        }
    }
}
