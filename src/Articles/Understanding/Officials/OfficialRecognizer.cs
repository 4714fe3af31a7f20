using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;
using NewsSearch.Articles.Understanding.Places;
using NewsSearch.Articles.Understanding.Words;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Mentions;
using Rank = NewsSearch.Articles.Understanding.Officials.OrganisationWords.Rank;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>Finds the officials that an article names, with their posts as printed and normalised.</summary>
/// <remarks>Keeps caches: one instance serves one thread at a time.</remarks>
internal sealed class OfficialRecognizer
{
    private readonly PlacedWordReader _reader;
    private readonly PlaceReader _places;
    private readonly PersonNameFinder _names;
    private readonly OrganisationReader _organisations;
    private readonly RoleReader _roles;
    private readonly OfficialResolver _resolver;

    public OfficialRecognizer(NewsCatalogue catalogue)
        : this(new PlacedWordReader(catalogue))
    {
    }

    /// <summary>Shares what is read of an article with another recognizer.</summary>
    public OfficialRecognizer(PlacedWordReader reader)
    {
        NewsCatalogue catalogue = reader.Catalogue;
        Catalogue = catalogue;
        _reader = reader;
        _places = new PlaceReader(catalogue);
        _names = new PersonNameFinder(FamilyNames.With(catalogue));
        _organisations = new OrganisationReader(_places);
        _roles = new RoleReader(_organisations);
        _resolver = new OfficialResolver(catalogue);
    }

    public NewsCatalogue Catalogue { get; }

    /// <summary>First pass: names, titles, organisations; provinces only where they are printed.</summary>
    public IReadOnlyList<OfficialFinding> Recognize(ArticleLayout layout, DateOnly? day)
    {
        (List<Word> words, List<PlaceMention> mentions, _) = _reader.Read(layout);
        var text = new ReadText(layout.Text, words, mentions, ReportedTime.Of(words, day));
        _names.Find(text);
        if (text.Names.Count == 0) return [];
        var context = new OrganisationContext(text, _places, _organisations);
        List<Person> people = PeopleOf(text, out Dictionary<string, Person> byKey);
        foreach (RoleLink link in RoleLinker.Link(text, _roles.Read(text), new PersonReferences(text)))
        {
            Person person = byKey[PersonSpelling.Key(text, text.Names[link.Name])];
            person.IsForeign |= link.Roles.Exists(r => r.Foreign);
            person.Add(text, link, [.. link.Roles.Select(r => context.Complete(r, link.Roles))]);
        }

        return [.. people.Where(p => p.IsOfficial).Select(p => p.ToFinding())];
    }

    /// <summary>Second pass: fills provinces of posts from the article's primary province, and ids from the catalogue.</summary>
    public IReadOnlyList<OfficialFinding> Resolve(IReadOnlyList<OfficialFinding> officials, IReadOnlyList<ProvinceFinding> provinces, DateOnly? day)
        => _resolver.Resolve(officials, provinces, day);

    private static List<Person> PeopleOf(ReadText text, out Dictionary<string, Person> byKey)
    {
        byKey = new Dictionary<string, Person>(StringComparer.Ordinal);
        List<Person> people = [];
        Dictionary<string, Person> byTail = new(StringComparer.Ordinal);
        foreach (PersonName name in text.Names)
        {
            string key = PersonSpelling.Key(text, name);
            // "ông Xuân Anh" after "ông Nguyễn Xuân Anh"
            if (!byKey.TryGetValue(key, out Person? person) && name.Last == name.First + 1) byTail.TryGetValue(key, out person);
            if (person is null)
            {
                byKey.Add(key, person = new Person(PersonSpelling.Of(text, name)) { IsForeign = ForeignLeaders.Contains(key) });
                people.Add(person);
                if (name.Last - name.First >= 2) byTail[PersonSpelling.Key(text, name with { First = name.Last - 1 })] = person;
            }
            else
            {
                byKey.TryAdd(key, person);
            }

            person.Mentions.Add(new Span(text.Words[name.First].Start, text.Words[name.Last].End));
        }

        return people;
    }

    /// <summary>A person while the article is read.</summary>
    private sealed class Person(string name)
    {
        private readonly List<Role> _posts = [];
        private Evidence? _evidence;
        private double _confidence;

        public List<Span> Mentions { get; } = [];

        /// <summary>Whether the person serves another country.</summary>
        public bool IsForeign { get; set; }

        /// <summary>A post of a public body makes an official; one of a firm alone does not.</summary>
        public bool IsOfficial => !IsForeign && _posts.Exists(r => r.Organisation is { Rank: not Rank.Private });

        public void Add(ReadText text, RoleLink link, List<Role> roles)
        {
            bool isNew = false;
            foreach (Role role in roles)
            {
                if (role.Organisation is null) continue;
                isNew |= Merge(role);
            }

            if (!isNew || link.Confidence <= _confidence) return;
            _confidence = link.Confidence;
            PersonName printed = text.Names[link.Name];
            // A short name far from the full one shows the post alone.
            int first = roles[0].First, last = roles[^1].End - 1;
            if (first - printed.Last < 40 && printed.First - last < 40) (first, last) = (Math.Min(first, printed.First), Math.Max(last, printed.Last));
            _evidence = new Evidence(text.Slice(first, last), text.Words[first].Start);
        }

        public OfficialFinding ToFinding() => new(
            null,
            name,
            [.. _posts.Select(r => new OfficialRole(
                r.Title, r.Organisation!.ToString(), r.Organisation.Place?.ProvinceId, r.Organisation.Level, r.Former))],
            Mentions,
            _evidence!,
            _confidence);

        // The same post printed more or less fully is one; a post held at any time in the article is not past.
        private bool Merge(Role role)
        {
            for (int i = 0; i < _posts.Count; i++)
            {
                Role known = _posts[i];
                if (known.Title != role.Title || !SamePost(known.Organisation!, role.Organisation!)) continue;
                bool fuller = (known.Organisation!.Place is null && role.Organisation!.Place is not null) || IsShortFor(known.Organisation.Name, role.Organisation!.Name);
                _posts[i] = (fuller ? role : known) with { Former = known.Former && role.Former };
                return fuller;
            }

            _posts.Add(role);
            return true;
        }

        private static bool SamePost(Organisation known, Organisation added)
            => (known.Name.Equals(added.Name, StringComparison.OrdinalIgnoreCase) || IsShortFor(known.Name, added.Name) || IsShortFor(added.Name, known.Name))
            && (known.Place is null || added.Place is null || known.Place.Name == added.Place.Name);

        // "Trung tâm Bảo tồn Di tích" beside "Trung tâm Bảo tồn Di tích Cố đô Huế"; "Ban" alone is short for anything.
        private static bool IsShortFor(string shorter, string longer)
            => shorter.Contains(' ') && longer.Length > shorter.Length && longer[shorter.Length] == ' ' && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase);
    }
}
