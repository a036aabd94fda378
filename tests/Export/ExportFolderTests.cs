using Outlay.Cli.Export;

namespace Outlay.Tests;

/// <summary>The folder that an export is written to, and what else may be in it.</summary>
public sealed class ExportFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("outlay-folder-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_with_files_that_no_export_wrote_is_refused()
    {
        Directory.CreateDirectory(In("sub"));
        File.WriteAllText(In("sub/diary.txt"), "mine");
        var (opened, problem) = ExportFolder.Open(folder);
        Assert.Null(opened);
        Assert.Contains("no export.json", problem, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(In("sub/diary.txt")));
    }

    [Fact]
    public void A_file_is_refused()
    {
        File.WriteAllText(In("file"), "");
        Assert.Contains("is a file", ExportFolder.Open(In("file")).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("new")]
    [InlineData("new/deeper/")]
    public void A_new_or_empty_folder_is_taken(string name)
    {
        var opened = Export(In(name), ("a/index.html", "A"));
        Assert.Equal((2, 2), (opened.Files, opened.Written));
        Assert.Equal("A", File.ReadAllText(Path.Combine(In(name), "a", "index.html")));
    }

    [Fact]
    public void Many_threads_write_to_a_folder_that_none_has_written_to_before()
    {
        var (opened, _) = ExportFolder.Open(folder);

        for (var round = 0; round < 500; round++)
            Parallel.For(0, 4, file => opened!.Write($"{round}/deep/{file}", "text"));

        Assert.Equal(2_000, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void What_is_the_same_is_left_alone_and_what_is_gone_is_removed()
    {
        Export(folder, ("same", "1"), ("other", "1"), ("gone/deep/index.html", "1"));
        var before = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in (string[])["same", "other"]) File.SetLastWriteTimeUtc(In(file), before);

        var again = Export(folder, ("same", "1"), ("other", "2"), ("added", "3"));

        Assert.Equal(2, again.Written);
        Assert.Equal(before, File.GetLastWriteTimeUtc(In("same")));
        Assert.Equal("2", File.ReadAllText(In("other")));
        Assert.False(Directory.Exists(In("gone")));
    }

    [Fact]
    public void Files_and_bytes_are_counted_whether_written_or_not()
    {
        var first = Export(folder, ("a", "äb"), ("b", "c"));
        var second = Export(folder, ("a", "äb"), ("b", "c"));
        Assert.Equal((first.Files, first.Bytes), (second.Files, second.Bytes));
        Assert.Equal(4 + new FileInfo(In("export.json")).Length, second.Bytes);
    }

    [Theory]
    [InlineData(11_999, 1_000_000, false, false)]
    [InlineData(12_001, 1_000_000, true, false)]
    [InlineData(15_000, 1_000_000, true, false)]
    [InlineData(15_001, 1_000_000, true, true)]
    [InlineData(100, 399_999_999, false, false)]
    [InlineData(100, 400_000_001, true, false)]
    [InlineData(100, 500_000_001, true, true)]
    public void What_a_static_site_may_hold_is_said_before_it_is_too_late(int files, long bytes, bool warned, bool refused)
    {
        Assert.Equal(warned, SiteLimits.WarningOf(files, bytes) is not null);
        Assert.Equal(refused, SiteLimits.ProblemOf(files, bytes) is not null);
    }

    private static ExportFolder Export(string path, params (string Name, string Text)[] files)
    {
        var (opened, problem) = ExportFolder.Open(path);
        Assert.Null(problem);
        opened!.Begin(1, new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        foreach (var (name, text) in files) opened.Write(name, text);
        opened.RemoveOthers();
        return opened;
    }

    private string In(string name) => Path.Combine(folder, name);
}
