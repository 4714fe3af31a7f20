using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Highlighting;

/// <summary>What a query looks for in one field: distinct term sets, those that stand alone, and the phrases made of them.</summary>
internal sealed class HighlightClauses
{
    private readonly Dictionary<TermSet, int> _numbers = [];
    private readonly List<TermSet> _sets = [];
    private readonly Dictionary<byte[], List<int>> _byKey = new(KeyComparer.Instance);
    private readonly List<(TermRange Range, int Set)> _ranges = [];
    private readonly HashSet<int> _single = [];
    private readonly List<(int[] Places, int Slop)> _phrases = [];

    public HighlightClauses(Query query, string field)
    {
        Collect(query, field);
        for (int set = 0; set < _sets.Count; set++)
        {
            if (_sets[set] is TermRange range) _ranges.Add((range, set));
            if (_sets[set] is not TermList list) continue;
            foreach (byte[] key in list.Terms)
            {
                if (!_byKey.TryGetValue(key, out List<int>? holding)) _byKey.Add(key, holding = []);
                if (!holding.Contains(set)) holding.Add(set);
            }
        }
    }

    public bool IsEmpty => _sets.Count == 0;

    /// <summary>Number of different term sets.</summary>
    public int SetCount => _sets.Count;

    /// <summary>Phrases of two places or more: the numbers of their sets.</summary>
    public IReadOnlyList<(int[] Places, int Slop)> Phrases => _phrases;

    /// <summary>Whether the set is looked for by itself, and not only as part of phrases.</summary>
    public bool IsSingle(int set) => _single.Contains(set);

    /// <summary>The sets that a term belongs to.</summary>
    public int[] SetsOf(ReadOnlySpan<byte> term)
    {
        List<int>? sets = null;
        if (_byKey.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(term, out List<int>? holding)) sets = [.. holding];
        foreach ((TermRange range, int set) in _ranges)
        {
            if (term.StartsWith(range.Prefix) && range.Filter?.Accepts(term) != false) (sets ??= []).Add(set);
        }

        return sets is null ? [] : [.. sets];
    }

    private void Collect(Query query, string field)
    {
        switch (query)
        {
            case TermQuery term when term.Field == field:
                _single.Add(Number(term.Term));
                break;
            case PhraseQuery phrase when phrase.Field == field && phrase.Terms.Count == 1:
                _single.Add(Number(phrase.Terms[0]));
                break;
            case PhraseQuery phrase when phrase.Field == field && phrase.Terms.Count > 1:
                _phrases.Add(([.. phrase.Terms.Select(Number)], phrase.Slop));
                break;
            case BooleanQuery boolean:
                foreach (Query clause in boolean.Must.Concat(boolean.Should).Concat(boolean.Filter)) Collect(clause, field);
                break;
            case DisjunctionMaxQuery best:
                foreach (Query alternative in best.Queries) Collect(alternative, field);
                break;
            case BoostQuery boost:
                Collect(boost.Inner, field);
                break;
            case ConstantScoreQuery constant:
                Collect(constant.Inner, field);
                break;
        }
    }

    private int Number(TermSet set)
    {
        if (_numbers.TryGetValue(set, out int number)) return number;
        _sets.Add(set);
        return _numbers[set] = _sets.Count - 1;
    }
}
