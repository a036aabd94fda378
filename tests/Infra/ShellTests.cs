using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

namespace Outlay.Tests;

/// <summary>Reads every shell script as shellcheck does, which finds what a run on one machine does not show.</summary>
public sealed class ShellTests
{
    private const string Missing = "The shell scripts are read by shellcheck, which is missing: apt-get install shellcheck (Debian, Ubuntu), brew install shellcheck, choco install shellcheck.";

    public static TheoryData<string> Scripts =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".ci")).Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra", "hooks"), "*.sh"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Scripts))]
    public async Task A_script_has_nothing_that_shellcheck_objects_to(string script)
    {
        var (isGood, said) = await CheckAsync(Path.Combine(Repository.Root, script));
        Assert.True(isGood, said);
    }

    [Fact]
    public async Task A_script_with_a_fault_is_told_with_its_line()
    {
        var script = Path.Combine(Directory.CreateTempSubdirectory("outlay-shell-").FullName, "faulty.sh");
        await File.WriteAllTextAsync(script, "#!/usr/bin/env bash\nrm -rf $HOME/$1\n", TestContext.Current.CancellationToken);
        var (isGood, said) = await CheckAsync(script);
        Assert.False(isGood);
        Assert.Contains("line 2:", said, StringComparison.Ordinal);
    }

    private static async Task<(bool IsGood, string Said)> CheckAsync(string script)
    {
        try
        {
            var checking = await new Command("shellcheck").WithArguments([script]).WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
            return (checking.IsSuccess, checking.StandardOutput + checking.StandardError);
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(Missing, e);
        }
    }
}
