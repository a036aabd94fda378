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

    private static string Words(PublishStep step) => step.Stage switch
    {
        PublishStage.Check => "Comparing with what is served",
        PublishStage.Wait => "Waiting for another publish to end",
        PublishStage.Write => $"Writing {Counted.Of(step.Of, "record")}",
        PublishStage.Snapshot => "Writing the snapshot",
        PublishStage.Flip => "Making it the version that is served",
        _ => "Removing what is no longer needed",
    };

    private sealed class Bar(ProgressTask task) : IProgress<PublishStep>
    {
        public void Report(PublishStep value)
        {
            task.Description(Words(value));
            if (value.Stage is PublishStage.Write) task.MaxValue(value.Of).Value(value.Done);
        }
    }

    private sealed class Lines(TextWriter output) : IProgress<PublishStep>
    {
        private PublishStage? said;

        public void Report(PublishStep value)
        {
            if (said != value.Stage) output.WriteLine(Words(value) + " …");
            said = value.Stage;
        }
    }
}
