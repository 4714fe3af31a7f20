using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding.Provinces;

/// <summary>What speaks for one reach.</summary>
internal sealed class ReachScore
{
    private double _strongest;
    private (int Start, int End) _evidence;
    private ReachWords.Sign _sign;

    /// <summary>Sum of all weights.</summary>
    public double Total { get; private set; }

    /// <summary>Sum of the weights in title and lead.</summary>
    public double Lead { get; private set; }

    /// <summary>Whether the title speaks for it.</summary>
    public bool InTitle { get; private set; }

    public void Add(double weight, bool inTitle, bool inLead, ReachWords.Sign sign, int start, int end)
    {
        Total += weight;
        InTitle |= inTitle;
        if (inLead) Lead += weight;
        if (weight <= _strongest) return;
        (_strongest, _evidence, _sign) = (weight, (start, end), sign);
    }

    public ReachFinding ToFinding(ArticleReach reach, ArticleLayout layout, double other)
    {
        string rule = _sign switch
        {
            ReachWords.Sign.CentralBody => "central body",
            ReachWords.Sign.WholeCountry => "whole country",
            _ => "other country",
        };
        double share = Total / (Total + other), strength = Math.Min(1, Total / 12);
        var evidence = new Evidence(layout.Text[_evidence.Start.._evidence.End], _evidence.Start);
        return new ReachFinding(reach, rule, evidence, Math.Round(Math.Min(0.95, 0.4 + (0.3 * share) + (0.25 * strength)), 2));
    }
}
