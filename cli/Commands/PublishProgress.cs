using Outlay.Store;
using Spectre.Console;

namespace Outlay.Cli.Commands;

/// <summary>Shows how far a publish has come: a bar on a terminal, a line for each stage where the output goes elsewhere.</summary>
internal static class PublishProgress
{
    public static Task<PublishResult> ShowAsync(TextWriter output, Func<IProgress<PublishStep>, Task<PublishResult>> publish) =>
        output == Console.Out && !Console.IsOutputRedirected
            ? AnsiConsole.Progress().AutoClear(true).HideCompleted(true).StartAsync(context => publish(new Bar(context.AddTask("Publishing"))))
            : publish(new Lines(output));

    private sealed class Bar(ProgressTask task) : IProgress<PublishStep>
    {
        public void Report(PublishStep value)
        {
            task.Description(PublishWords.Of(value));
            if (value.Stage is PublishStage.Write) task.MaxValue(value.Of).Value(value.Done);
        }
    }

    private sealed class Lines(TextWriter output) : IProgress<PublishStep>
    {
        private PublishStage? said;

        public void Report(PublishStep value)
        {
            if (said != value.Stage) output.WriteLine(PublishWords.Of(value) + " …");
            said = value.Stage;
        }
    }
}
