namespace Outlay.Cli.Content.Rules;

/// <summary>A file is named after what it holds, so that everybody finds it, and git sees a rename for what it is.</summary>
internal static class FileRules
{
    private const string NoCompany = "world";

    public static void Check(Review review)
    {
        foreach (var deal in review.Draft.Deals) Named(deal, review);
        foreach (var commitment in review.Draft.Commitments) Named(commitment, review);
        foreach (var metric in review.Draft.Metrics) Named(metric, review.Report);
    }

    private static void Named<T>(Located<T> located, Review review) where T : IRecord
    {
        if (located.Id != located.FileName && IdRules.IsId(located.Id) && !review.Disputable.IsCopy(located.Place))
            review.Report.Add(located.Place["id"], $"the id is '{located.Id}', and the file is '{located.FileName}.yaml': name the file after the id");
    }

    private static void Named(Located<Metric> metric, Report report)
    {
        var expected = metric.Record.Company ?? NoCompany;
        if (expected != metric.FileName)
            report.Add(metric.Place["company"], metric.Record.Company is null
                ? $"a metric of no company belongs in '{NoCompany}.yaml', and one in this file needs company: {metric.FileName}"
                : $"a metric of '{expected}' belongs in '{expected}.yaml'");
    }
}
