using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Provinces;

/// <summary>What speaks for a province.</summary>
internal sealed class ProvinceScore(string provinceId)
{
    private readonly List<(double Weight, Evidence Evidence)> _evidence = [];

    public string ProvinceId { get; } = provinceId;

    /// <summary>Sum of all weights.</summary>
    public double Total { get; private set; }

    /// <summary>Sum of the weights of the mentions that show the article to deal with it, not only to name it.</summary>
    public double Strong { get; private set; }

    /// <summary>Sum of the weights of what stands in title and lead.</summary>
    public double Lead { get; private set; }

    /// <summary>Whether its own name is among the evidence.</summary>
    public bool Named { get; private set; }

    /// <summary>Whether the title names it.</summary>
    public bool InTitle { get; private set; }

    /// <summary>Offset of the first evidence in the text.</summary>
    public int First { get; private set; } = int.MaxValue;

    /// <summary>Rule of the heaviest evidence.</summary>
    public string Rule { get; private set; } = "";

    private double _heaviest;

    public void Add(double weight, string rule, Evidence evidence, bool named = false, bool strong = false, bool inTitle = false, bool inLead = false)
    {
        if (weight <= 0) return;
        Total += weight;
        if (strong) Strong += weight;
        Named |= named;
        InTitle |= inTitle;
        if (inLead) Lead += weight;
        if (evidence.Start >= 0) First = Math.Min(First, evidence.Start);
        // A name is a better reason than any inference, however heavy that is.
        if ((named && Rule != "named") || (weight > _heaviest && (named || Rule != "named")))
        {
            Rule = rule;
            _heaviest = weight;
        }

        _evidence.Add((weight, evidence));
    }

    /// <summary>The strongest evidence first, each quotation once.</summary>
    public IReadOnlyList<Evidence> Evidence(int most)
        => [.. _evidence.OrderByDescending(e => e.Weight).ThenBy(e => e.Evidence.Start).Select(e => e.Evidence).DistinctBy(e => e.Quote).Take(most)];
}
