namespace Outlay.Cli.Export;

/// <summary>
/// What a static site of Azure Static Web Apps, Standard plan, may hold
/// (https://learn.microsoft.com/azure/static-web-apps/quotas): said before it is too late.
/// </summary>
internal static class SiteLimits
{
    public const int Files = 15_000;
    public const long Bytes = 500L * 1000 * 1000;

    private const double Near = 0.8;

    /// <returns>A sentence, or <c>null</c> while there is room.</returns>
    public static string? WarningOf(int files, long bytes) =>
        files > Near * Files || bytes > Near * Bytes ? $"This is near what Azure Static Web Apps takes: {Said(files, bytes)}." : null;

    /// <inheritdoc cref="WarningOf"/>
    public static string? ProblemOf(int files, long bytes) =>
        files > Files || bytes > Bytes ? $"This is more than Azure Static Web Apps takes: {Said(files, bytes)}. --no-limit writes it all the same." : null;

    private static string Said(int files, long bytes) =>
        $"{files:N0} of {Files:N0} files" + (bytes > 0 ? $", {bytes / 1e6:N1} of {Bytes / 1e6:N0} MB" : "");
}
