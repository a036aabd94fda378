using Azure;

namespace Outlay.Store;

internal static class Outage
{
    /// <summary>Whether storage is at fault, or the way to it, and not the request.</summary>
    public static bool IsOutage(this RequestFailedException e) => e.Status is 0 or 408 or 429 or >= 500;

    /// <summary>Whether storage does not let this user or key do it.</summary>
    public static bool IsRefusal(this RequestFailedException e) => e.Status is 401 or 403;
}
