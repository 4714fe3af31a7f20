using System.Globalization;
using NewsSearch.Articles.Reading;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Evaluation;

/// <summary>Counts what was found rightly, article by article.</summary>
/// <remarks>Not thread-safe: one instance scores one set.</remarks>
internal sealed class ExtractionScorer(NewsCatalogue catalogue)
{
    private const double GoodBody = 0.95;

    private readonly Tally _published = new("published"), _event = new("event"), _primary = new("primary_province"),
        _provinces = new("provinces"), _officials = new("officials"), _roles = new("roles");

    private readonly List<double> _bodies = [];
    private readonly List<ExtractionMiss> _misses = [];
    private int _articles, _rejectedDatesTaken, _bylinesTaken;

    public ExtractionReport Report()
    {
        List<ExtractionMeasure> measures = [.. new[] { _published, _event, _primary, _provinces, _officials, _roles }.Where(t => t.Count > 0 || t.Extra > 0).Select(t => t.ToMeasure())];
        if (_bodies.Count > 0) measures.Add(new ExtractionMeasure("body", _bodies.Average(), _bodies.Average(), _bodies.Average(), _bodies.Count));
        return new ExtractionReport(_articles, measures, _rejectedDatesTaken, _bylinesTaken, _misses);
    }

    public void Add(ExtractionGoldenRow gold, Article article)
    {
        _articles++;
        AddDates(gold, article);
        AddProvinces(gold, article);
        AddOfficials(gold, article);
        if (gold.Body is { } body) AddBody(gold.Id, body, article.Body);
    }

    private void AddDates(ExtractionGoldenRow gold, Article article)
    {
        string? published = article.Published.Iso;
        if (!One(_published, gold.Id, gold.Published, published) && published is not null && gold.RejectedDates.Contains(published)) _rejectedDatesTaken++;
        if (gold.Event is { } happened) One(_event, gold.Id, happened, article.Event.Iso);
    }

    private bool One(Tally tally, string id, IReadOnlyList<string?> right, string? found)
    {
        if (right.Contains(found))
        {
            tally.Right++;
            return true;
        }

        tally.Missing++;
        tally.Extra++;
        _misses.Add(new ExtractionMiss(id, tally.Name, right[0] ?? "undated", found ?? "undated"));
        return false;
    }

    private void AddProvinces(ExtractionGoldenRow gold, Article article)
    {
        Compare(_provinces, gold.Id, gold.Provinces, article.Provinces.Select(p => Name(p.ProvinceId)));
        Compare(_primary, gold.Id, gold.PrimaryProvinces, article.Provinces.Where(p => p.Primary).Select(p => Name(p.ProvinceId)));

        string Name(string provinceId) => catalogue.Provinces.Find(provinceId)?.Name ?? provinceId;

        void Compare(Tally tally, string id, IReadOnlyList<ExtractionGoldenRow.Named> expected, IEnumerable<string> found) => Sets(
            tally, id,
            [.. found.Select(ExtractionSpelling.ProvinceKey).Distinct()],
            [.. expected.Where(p => !p.Optional).Select(p => ExtractionSpelling.ProvinceKey(p.Name)).Distinct()],
            [.. expected.Where(p => p.Optional).Select(p => ExtractionSpelling.ProvinceKey(p.Name))]);
    }

    private void AddOfficials(ExtractionGoldenRow gold, Article article)
    {
        Dictionary<string, OfficialFinding> found = new(StringComparer.Ordinal);
        foreach (OfficialFinding official in article.Officials) found[ExtractionSpelling.NameKey(official.Name)] = official;
        ExtractionGoldenRow.Official[] needed = [.. gold.Officials.Where(o => !o.Optional)];
        Sets(
            _officials, gold.Id, [.. found.Keys], [.. needed.Select(o => ExtractionSpelling.NameKey(o.Name)).Distinct()],
            [.. gold.Officials.Where(o => o.Optional).Select(o => o.Name).Concat(gold.Officials.SelectMany(o => o.Aliases)).Select(ExtractionSpelling.NameKey)]);
        _bylinesTaken += gold.NotOfficials.Select(ExtractionSpelling.NameKey).Distinct().Count(found.ContainsKey);
        foreach (ExtractionGoldenRow.Official official in needed)
            AddRoles(gold.Id, official, found.TryGetValue(ExtractionSpelling.NameKey(official.Name), out OfficialFinding? person) ? person.Roles : []);
    }

    private void AddRoles(string id, ExtractionGoldenRow.Official official, IReadOnlyList<OfficialRole> roles)
    {
        List<OfficialRole> left = [.. roles];
        foreach (ExtractionGoldenRow.Role expected in official.Roles)
        {
            int hit = left.FindIndex(role => ExtractionSpelling.SameRole(expected, role));
            if (hit >= 0)
            {
                left.RemoveAt(hit);
                _roles.Right++;
            }
            else if (!expected.Optional)
            {
                _roles.Missing++;
                _misses.Add(new ExtractionMiss(id, _roles.Name, $"{official.Name}: {expected.Title} {expected.Organisation}", null));
            }
        }

        foreach (OfficialRole extra in left)
        {
            _roles.Extra++;
            _misses.Add(new ExtractionMiss(id, _roles.Name, null, $"{official.Name}: {extra.Title} {extra.Organisation}"));
        }
    }

    private void AddBody(string id, Span expected, Span found)
    {
        int both = Math.Max(0, Math.Min(expected.End, found.End) - Math.Max(expected.Start, found.Start));
        int size = expected.Length + found.Length;
        double score = size == 0 ? 0 : 2.0 * both / size;
        _bodies.Add(score);
        if (score < GoodBody) _misses.Add(new ExtractionMiss(id, "body", Range(expected), Range(found)));
    }

    private static string Range(Span span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");

    private void Sets(Tally tally, string id, List<string> found, List<string> expected, HashSet<string> optional)
    {
        foreach (string key in found)
        {
            if (expected.Contains(key))
            {
                tally.Right++;
            }
            else if (!optional.Contains(key))
            {
                tally.Extra++;
                _misses.Add(new ExtractionMiss(id, tally.Name, null, key));
            }
        }

        foreach (string key in expected)
        {
            if (found.Contains(key)) continue;
            tally.Missing++;
            _misses.Add(new ExtractionMiss(id, tally.Name, key, null));
        }
    }

    private sealed class Tally(string name)
    {
        public string Name { get; } = name;

        public int Right { get; set; }

        public int Extra { get; set; }

        public int Missing { get; set; }

        public int Count => Right + Missing;

        public ExtractionMeasure ToMeasure()
        {
            double precision = Right + Extra == 0 ? 1 : (double)Right / (Right + Extra);
            double recall = Count == 0 ? 1 : (double)Right / Count;
            return new ExtractionMeasure(Name, precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall), Count);
        }
    }
}
