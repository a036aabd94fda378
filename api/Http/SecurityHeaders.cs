using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Outlay.Http;

/// <summary>
/// What browsers are told of every page of the website. <c>staticwebapp.config.json</c> says the same of static files; its
/// headers do not reach what a function answers.
/// </summary>
internal static class SecurityHeaders
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [HeaderNames.ContentSecurityPolicy] = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()",
        ["Referrer-Policy"] = "strict-origin-when-cross-origin",
        [HeaderNames.StrictTransportSecurity] = "max-age=31536000; includeSubDomains",
        [HeaderNames.XContentTypeOptions] = "nosniff",
    };

    public static void AddTo(IDictionary<string, StringValues> headers)
    {
        foreach (var (name, value) in All) headers[name] = value;
    }
}
