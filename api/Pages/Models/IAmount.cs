namespace Outlay.Pages.Models;

/// <summary>What <c>{{amount}}</c> says in words and the drawings show.</summary>
public interface IAmount
{
    Interval Interval { get; }
    string? Currency { get; }
}
