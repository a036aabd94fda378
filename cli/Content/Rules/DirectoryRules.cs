namespace Outlay.Cli.Content.Rules;

/// <summary>What companies and sources say of themselves can be followed.</summary>
internal static class DirectoryRules
{
    public static void Check(Review review)
    {
        foreach (var company in review.Draft.Companies)
        {
            Address(company.Record.Url, company.Place["url"], review.Report);
            Country(company.Record.Country, company.Place["country"], review.Report);
        }
        foreach (var source in review.Draft.Sources)
        {
            Address(source.Record.Url, source.Place["url"], review.Report);
            Address(source.Record.ArchivedUrl, source.Place["archivedUrl"], review.Report);
        }
        Successors(review);
    }

    private static void Address(string? url, Place place, Report report)
    {
        if (url is null) return;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            || url.Contains(' ', StringComparison.Ordinal))
            report.Add(place, $"'{url}' is no address: write it in full, as https://example.org/page");
        else if (address.UserInfo.Length > 0)
            report.Add(place, "an address holds no user name or password");
    }

    private static void Country(string? country, Place place, Report report)
    {
        if (country is null || Countries.Assigned.Contains(country)) return;
        var near = country.ToUpperInvariant() is var upper && Countries.Assigned.Contains(upper) ? $": write '{upper}'"
            : upper == "UK" ? ": write 'GB'" : ", as US or NL";
        report.Add(place, $"'{country}' is no two-letter country code of ISO 3166-1{near}");
    }

    private static void Successors(Review review)
    {
        var companies = review.Draft.Companies.Where(company => !review.Companies.IsCopy(company.Place)).ToList();
        var successors = companies.DistinctBy(company => company.Id).ToDictionary(company => company.Id, company => company.Record.Successor);
        foreach (var company in companies.Where(company => company.Record.Successor is not null))
        {
            if (Lineage.Of(company.Id, successors) is [.., var last] && last == company.Id)
                review.Report.Add(company.Place["successor"], $"'{company.Id}' would be its own successor");
        }
    }
}
