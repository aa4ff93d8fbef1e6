using System.Text;

namespace EssayCoach.Web.Practice;

/// <summary>What the reader of the list has asked for; it stands in the page's address.</summary>
public sealed record QuestionFilter
{
    public static IReadOnlyList<Facet> Facets { get; } = Enum.GetValues<Facet>();

    public static QuestionFilter None { get; } = new();

    public string? Search { get; init; }

    /// <summary>The chosen value of each facet, null where any will do.</summary>
    public IReadOnlyList<string?> Chosen { get; init; } = [.. Facets.Select(_ => (string?)null)];

    /// <summary>Page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    public bool AnyFacet => Chosen.Any(c => c is not null);

    public bool Any => AnyFacet || !string.IsNullOrWhiteSpace(Search);

    /// <summary>The name of a facet in the address and in the form.</summary>
    public static string Key(Facet facet) => facet.ToString().ToLowerInvariant();

    /// <summary>The address of a page of this list.</summary>
    public string Address(int page)
    {
        var address = new StringBuilder("/");
        void Add(string key, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                address.Append(address.Length == 1 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        Add("q", Search);
        foreach (var facet in Facets)
        {
            Add(Key(facet), Chosen[(int)facet]);
        }

        Add("page", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        return address.ToString();
    }
}

/// <summary>A value of a facet and how many questions have it, the other choices kept.</summary>
public sealed record FacetCount(string Value, int Questions);

/// <summary>One page of the questions that meet a filter.</summary>
/// <param name="Found">How many questions meet it.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
/// <param name="Cards">The page's questions: by subject and topic, or by how well they meet a search.</param>
/// <param name="Facets">For each facet the values that can be chosen.</param>
public sealed record QuestionSelection(int Found, int Page, int Pages, IReadOnlyList<QuestionCard> Cards, IReadOnlyList<IReadOnlyList<FacetCount>> Facets);
