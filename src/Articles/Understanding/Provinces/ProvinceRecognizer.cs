using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;
using NewsSearch.Articles.Understanding.Places;
using NewsSearch.Articles.Understanding.Words;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Mentions;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Articles.Understanding.Provinces;

/// <summary>Finds the provinces that an article concerns, named or inferred.</summary>
/// <remarks>
/// Every mention weighs by where it stands (title, lead, body) and by the words before it (<see cref="MentionContext"/>);
/// a district speaks for its province, an office-holder for the one he led on the day. The heaviest is the primary one.
/// Keeps caches: one instance serves one thread at a time.
/// </remarks>
internal sealed class ProvinceRecognizer
{
    private const double TitleWeight = 4, LeadWeight = 2, DistrictShare = 0.6, CommuneShare = 0.4, HolderWeight = 2.5, PublisherWeight = 0.5;

    // The lead: where the news is told in one or two sentences.
    private const int LeadLength = 400;

    // Below this a province is named in passing; found on the development half of the annotated articles.
    private const double LeastOther = 1, LeastShare = 0.04, LeastPrimary = 1;

    // Below the lead, one or two mentions against two central bodies in it are no primary province.
    private const double WeakPrimary = 3, StrongNational = 4;

    // A title of the whole country, and several times as much about it as about the province that it does not name.
    private const double FarHeavier = 2.5, FarHeavierThanLead = 4;

    private const int MostEvidence = 3;

    private readonly PlacedWordReader _reader;
    private readonly PlaceReader _places;
    private readonly OfficeHolders _holders;
    private readonly (string Slug, Province Province)[] _publishers;

    public ProvinceRecognizer(NewsCatalogue catalogue)
        : this(new PlacedWordReader(catalogue))
    {
    }

    /// <summary>Shares what is read of an article with another recognizer.</summary>
    public ProvinceRecognizer(PlacedWordReader reader)
    {
        NewsCatalogue catalogue = reader.Catalogue;
        Catalogue = catalogue;
        _reader = reader;
        _places = new PlaceReader(catalogue);
        _holders = new OfficeHolders(catalogue);
        _publishers = [.. catalogue.Provinces.All.Where(p => !p.IsHistorical).Select(p => (VietnameseText.Slug(p.Name).Replace("-", "", StringComparison.Ordinal), p)).OrderByDescending(p => p.Item1.Length)];
    }

    public NewsCatalogue Catalogue { get; }

    /// <param name="layout">The text and its parts.</param>
    /// <param name="day">The best known day of the article (event, else publication), or null.</param>
    /// <param name="officials">The officials found before; their posts may lack a province.</param>
    /// <param name="source">Publisher or address, or null.</param>
    public IReadOnlyList<ProvinceFinding> Recognize(ArticleLayout layout, DateOnly? day, IReadOnlyList<OfficialFinding> officials, string? source)
    {
        (List<Word> words, List<PlaceMention> mentions, ReachSigns reach) = _reader.Read(layout);
        DateOnly time = ReportedTime.Of(words, day);
        Dictionary<string, ProvinceScore> scores = new(StringComparer.Ordinal);
        List<(PlaceMention Mention, double Weight)> open = AddMentions(layout, words, mentions, time, officials, scores);
        foreach ((Province province, OfficialFinding official, double certainty) in _holders.Find(officials, day))
            Score(scores, province.Id).Add(HolderWeight * certainty, "office-holder", official.Evidence, inLead: true);
        AddOpenPlaces(layout.Text, open, time, scores);
        AddPublisher(source, time, scores);
        return Choose(scores, reach);
    }

    private List<(PlaceMention Mention, double Weight)> AddMentions(
        ArticleLayout layout, List<Word> words, List<PlaceMention> mentions, DateOnly time, IReadOnlyList<OfficialFinding> officials, Dictionary<string, ProvinceScore> scores)
    {
        HashSet<int> names = [.. officials.SelectMany(o => o.Mentions).Select(m => m.Start)];
        var context = new MentionContext(words);
        List<(PlaceMention, double)> open = [];
        int leadEnd = (layout.Title.Synthetic ? layout.Body.Start : layout.Title.Range.End) + LeadLength;
        int word = 0;
        foreach (PlaceMention mention in mentions)
        {
            while (word + 1 < words.Count && words[word].Start < mention.Start) word++;
            (double factor, bool strong) = context.Weigh(mention, word, names.Contains(mention.End + 1));
            bool inTitle = !layout.Title.Synthetic && mention.Start >= layout.Title.Range.Start && mention.Start < layout.Title.Range.End;
            bool inLead = mention.Start < leadEnd;
            double weight = factor * (inTitle ? TitleWeight : inLead ? LeadWeight : 1);
            if (weight <= 0) continue;
            if (_places.Read(mention, time) is not { } place) continue;
            if (place.ProvinceId is not { } id)
            {
                if (place.Level != PlaceLevel.Province) open.Add((mention, weight * (place.Level == PlaceLevel.District ? DistrictShare : CommuneShare)));
                continue;
            }

            var evidence = new Evidence(layout.Text[mention.Start..mention.End], mention.Start);
            switch (place.Level)
            {
                case PlaceLevel.Province:
                    Score(scores, id).Add(weight, "named", evidence, named: true, strong, inTitle, inLead);
                    break;
                case PlaceLevel.District:
                    // A district's bare name ("Bình Minh", "Tân Phú") may be anybody's.
                    if (mention.Kind != PlaceKind.None || !mention.AfterCapital) Score(scores, id).Add(weight * DistrictShare * (mention.Kind == PlaceKind.None ? 0.5 : 1), "district", evidence, strong: mention.Kind != PlaceKind.None, inTitle: false, inLead: inLead);
                    break;
                default:
                    Score(scores, id).Add(weight * CommuneShare, "commune", evidence, inLead: inLead);
                    break;
            }
        }

        return open;
    }

    // A name that several provinces have speaks for the one that has spoken already.
    private void AddOpenPlaces(string text, List<(PlaceMention Mention, double Weight)> open, DateOnly time, Dictionary<string, ProvinceScore> scores)
    {
        foreach ((PlaceMention mention, double weight) in open)
        {
            ProvinceScore? best = null;
            foreach (Province province in _places.ProvincesOf(mention.Name, time))
            {
                if (scores.TryGetValue(province.Id, out ProvinceScore? score) && (best is null || score.Total > best.Total)) best = score;
            }

            best?.Add(weight, mention.Kind == PlaceKind.Commune ? "commune" : "district", new Evidence(text[mention.Start..mention.End], mention.Start));
        }
    }

    private void AddPublisher(string? source, DateOnly time, Dictionary<string, ProvinceScore> scores)
    {
        if (source is null) return;
        string plain = VietnameseText.Slug(source).Replace("-", "", StringComparison.Ordinal);
        foreach ((string slug, Province province) in _publishers)
        {
            if (!plain.Contains(slug, StringComparison.Ordinal)) continue;
            Province then = province.To is null ? Catalogue.Provinces.On(province, time) : province;
            // A paper of a province writes mostly about it: that decides between weak candidates, and where there is none.
            double weight = scores.Count == 0 ? LeastPrimary : PublisherWeight;
            Score(scores, then.Id).Add(weight, "publisher", new Evidence(source, -1));
            return;
        }
    }

    private static List<ProvinceFinding> Choose(Dictionary<string, ProvinceScore> scores, ReachSigns reach)
    {
        ProvinceScore[] ranked = [.. scores.Values.OrderByDescending(s => s.Total).ThenBy(s => s.First).ThenBy(s => s.ProvinceId, StringComparer.Ordinal)];
        if (ranked.Length == 0) return [];
        List<ProvinceFinding> found = [];
        ProvinceScore best = ranked[0];
        bool hasPrimary = best.Total >= LeastPrimary && (best.InTitle || !(IsSurvey(ranked) || IsOutweighed(best, reach)));
        foreach (ProvinceScore score in ranked)
        {
            bool primary = hasPrimary && score == best;
            bool other = score.Named && score.Strong >= LeastOther && score.Total >= LeastShare * best.Total;
            if (!primary && !other) continue;
            found.Add(new ProvinceFinding(score.ProvinceId, primary, score.Named, score.Rule, score.Evidence(MostEvidence), Confidence(score, ranked, primary)));
        }

        return found;
    }

    // Many provinces and none of them much heavier: a survey of the country.
    private static bool IsSurvey(ProvinceScore[] ranked)
        => ranked.Length >= 4 && ranked[0].Total < 1.3 * ranked[1].Total && ranked[0].Total < 2 * ranked[3].Total;

    // A place read into news of another country, or named far down in news of the whole one.
    private static bool IsOutweighed(ProvinceScore best, ReachSigns reach)
        => (!best.Named && reach.Foreign.Lead > 0 && reach.Foreign.Total > best.Total)
        || (best.Lead == 0 && best.Total < WeakPrimary && reach.National.Lead >= StrongNational)
        || (reach.National.InTitle && reach.National.Total >= (best.Lead > 0 ? FarHeavierThanLead : FarHeavier) * best.Total);

    private static double Confidence(ProvinceScore score, ProvinceScore[] ranked, bool primary)
    {
        double lead = primary && ranked.Length > 1 ? (score.Total - ranked[1].Total) / score.Total : 0.5;
        double certain = score.Named ? 0.7 : score.Rule == "publisher" ? 0.4 : 0.6;
        return Math.Round(Math.Min(0.99, certain + (0.2 * lead) + Math.Min(0.1, score.Total / 50)), 2);
    }

    private static ProvinceScore Score(Dictionary<string, ProvinceScore> scores, string id)
    {
        if (!scores.TryGetValue(id, out ProvinceScore? score)) scores.Add(id, score = new ProvinceScore(id));
        return score;
    }
}
