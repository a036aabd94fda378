// What api/'s functions need of Microsoft.Azure.Functions.Worker, for hosts where that package cannot be had.
namespace Microsoft.Azure.Functions.Worker;

[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    public AuthorizationLevel AuthLevel { get; } = authLevel;
    public string[]? Methods { get; } = methods;
    public string? Route { get; set; }
}

public enum AuthorizationLevel { Anonymous, User, Function, System, Admin }
