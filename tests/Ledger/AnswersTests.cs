using System.Text.Json.Nodes;

namespace Outlay.Tests;

/// <summary>The questions worked by hand in answers.yaml, answered over content/, to the unit.</summary>
public sealed class AnswersTests
{
    // What the file says about an answer in words. All the rest of it is compared.
    private static readonly string[] Prose = ["question", "rules", "reading", "claims"];

    private static readonly JsonObject Worked = YamlTree.Read("Ledger", "answers.yaml");

    public static TheoryData<string> Questions => [.. Worked.Select(question => question.Key)];

    [Fact]
    public void Every_question_of_the_file_is_asked() =>
        Assert.Equal(WorkedAnswers.ByName.Keys.Order(), Worked.Select(question => question.Key).Order());

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_answer_is_the_one_worked_by_hand(string question) =>
        Assert.Empty(Vetting.Differences(Expected(question), Actual(question)));

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_change_of_any_value_of_the_file_is_told(string question)
    {
        var actual = Actual(question);
        var count = Leaves(Expected(question)).Count();
        Assert.NotEqual(0, count);
        for (var i = 0; i < count; i++)
        {
            var changed = Expected(question);
            var leaf = Leaves(changed).ElementAt(i);
            leaf.ReplaceWith(leaf is JsonArray or JsonObject ? "something" : leaf.ToJsonString() == "true" ? false : (JsonNode)"another");
            Assert.Single(Vetting.Differences(changed, actual));
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_value_missing_from_the_file_is_told(string question)
    {
        var actual = Actual(question);
        var count = Leaves(Expected(question)).Count();
        for (var i = 0; i < count; i++)
        {
            var changed = Expected(question);
            var leaf = Leaves(changed).ElementAt(i);
            if (leaf.Parent is JsonArray list) list.RemoveAt(leaf.GetElementIndex());
            else leaf.Parent!.AsObject().Remove(leaf.GetPropertyName());
            Assert.NotEmpty(Vetting.Differences(changed, actual));
        }
    }

    private static JsonObject Actual(string question) => WorkedAnswers.ByName[question](Expected(question));

    private static JsonObject Expected(string question)
    {
        var expected = Worked[question]!.DeepClone().AsObject();
        foreach (var key in Prose) expected.Remove(key);
        return expected;
    }

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonObject { Count: > 0 } mapping => mapping.SelectMany(entry => Leaves(entry.Value!)),
        JsonArray { Count: > 0 } list => list.SelectMany(item => Leaves(item!)),
        _ => [node],
    };
}
