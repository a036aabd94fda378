namespace Outlay;

/// <summary>What was left out of a sum, with its amount and the reason, in a line.</summary>
internal static class ExclusionInWords
{
    public static string Of(LedgerView view, Exclusion exclusion)
    {
        var money = view.Commitment(exclusion.Id)?.Money ?? (view.Deal(exclusion.Id)?.Money is [var first, ..] ? first : null);
        var amount = money is null ? "" : Text.Of(money.Interval, money.Currency) + ", ";
        return $"- {exclusion.Id}: {amount}left out, {Why(exclusion, money)}";
    }

    private static string Why(Exclusion exclusion, Money? money) => exclusion.Reason switch
    {
        ExclusionReason.PartOf when exclusion.Whole is { } whole => $"it is part of {whole}, which is counted",
        ExclusionReason.PartOf => "its payers have parts of their own in it, which stand for their share",
        ExclusionReason.PartsExceedWhole => "its parts come to more and are counted instead",
        ExclusionReason.Class => $"its class, {(money is null ? "another" : Words.Of(money.Class))}, was not asked for",
        _ => $"its {Words.Of(exclusion.Reason)} was not asked for",
    };
}
