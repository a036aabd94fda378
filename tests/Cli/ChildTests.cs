using CliWrap;
using Outlay.Cli.Start;

namespace Outlay.Tests;

public sealed class ChildTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("outlay-child-").FullName;

    [Fact]
    public async Task A_script_that_is_told_twice_to_end_is_left_to_save()
    {
        var child = Start("process.once('SIGINT',()=>setTimeout(()=>{fs.writeFileSync('saved','all of it');process.exit()},500));");
        await CliProcess.SignalAsync("INT", child.Id);
        await Task.Delay(100, TestContext.Current.CancellationToken);

        await child.DisposeAsync();

        Assert.Equal("all of it", await File.ReadAllTextAsync(Path.Combine(folder, "saved"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_script_that_does_not_listen_ends_at_the_first_word()
    {
        var child = Start("");

        await CliProcess.SignalAsync("INT", child.Id);

        Assert.Contains("ended by itself", await child.Ended.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        await child.DisposeAsync();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Child Start(string listen)
    {
        var script = Path.Combine(folder, "script.cjs");
        File.WriteAllText(script, $"const fs=require('fs');{listen}fs.writeFileSync('up','');setInterval(()=>{{}},1000);");
        var child = Child.Start("The script", script, [], command => command.WithWorkingDirectory(folder));
        SpinWait.SpinUntil(() => File.Exists(Path.Combine(folder, "up")), TimeSpan.FromSeconds(30));
        return child;
    }
}
