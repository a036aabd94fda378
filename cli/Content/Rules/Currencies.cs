using System.Collections.Frozen;

namespace Outlay.Cli.Content.Rules;

/// <summary>The active currencies of ISO 4217, as of 2026, without metals, funds and codes for testing.</summary>
internal static class Currencies
{
    public static readonly FrozenSet<string> Active = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
        CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ
        GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP
        LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR
        PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC
        SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF
        XPF YER ZAR ZMW ZWG
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Signs and names that no letter leads from to the code.</summary>
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["$"] = "USD",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["€"] = "EUR",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["£"] = "GBP",
        ["pound"] = "GBP",
        ["pounds"] = "GBP",
        ["RMB"] = "CNY",
        ["yuan"] = "CNY",
        ["yen"] = "JPY",
        ["won"] = "KRW",
        ["%"] = "percent",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>As <see cref="Wording.Choice"/>, of codes or of what else may be meant.</summary>
    public static string Choice(string asked, IReadOnlyCollection<string> valid) =>
        Codes.TryGetValue(asked, out var code) && valid.Contains(code) ? $"; did you mean '{code}'?" : Wording.Choice(asked, valid);
}
