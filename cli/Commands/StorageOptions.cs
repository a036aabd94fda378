using System.CommandLine;
using Microsoft.Extensions.Configuration;

namespace Outlay.Cli.Commands;

/// <summary>Which storage a command is about, the same wherever it is asked.</summary>
internal static class StorageOptions
{
    public static Option<string> Address(string name) => new(name)
    {
        Description = "A connection string, or an account URL to sign in to, such as https://account.blob.core.windows.net.",
        HelpName = "STORAGE",
        DefaultValueFactory = _ => "UseDevelopmentStorage=true",
    };

    public static Option<string> Prefix() => new("--prefix")
    {
        Description = "Goes before the names of tables and containers.",
        HelpName = "P",
        DefaultValueFactory = _ => "",
    };

    /// <summary>The same storage, as the API is told of it.</summary>
    public static IConfiguration Settings(string address, string prefix) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Outlay:Storage", address), new("Outlay:Prefix", prefix)]).Build();
}
