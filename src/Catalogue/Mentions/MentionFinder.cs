using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Catalogue.Mentions;

/// <summary>
/// Finds the names of provinces, districts and communes in a text, each with its kind word ("tỉnh", "huyện", "TP").
/// It knows spelling and capitals only; what a mention means for an article is its reader's question.
/// </summary>
/// <remarks>
/// One pass; linear in the text, as no name is longer than a few syllables. Of names that begin at the same word the
/// longest is taken, and mentions never overlap. Keeps a cache of the words it met: one instance serves one thread at
/// a time.
/// </remarks>
public sealed class MentionFinder
{
    // Past this many different words the cache is begun anew: names and typing errors never end.
    private const int CacheLimit = 1 << 16;

    private readonly ProvinceCatalogue _provinces;
    private readonly PlaceNameTrie _marked;
    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;
    private readonly List<Token> _tokens = [];
    private PlaceNameTrie? _folded;

    /// <summary>Looks for the names of a catalogue.</summary>
    public MentionFinder(ProvinceCatalogue provinces)
    {
        _provinces = provinces;
        _marked = new PlaceNameTrie(provinces, folded: false);
        _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private enum KindWord : byte
    {
        None, Tinh, Thanh, Pho, Tp, Thi, Xa, Tran, Tx, Huyen, Quan, Phuong, Dac, Khu, Uy, Doan, H, Q, P,
    }

    /// <summary>Adds the mentions in a range of a text, in the order of the text.</summary>
    /// <param name="text">The whole text; offsets are its UTF-16 units.</param>
    /// <param name="start">First unit of the range.</param>
    /// <param name="end">One past its last unit.</param>
    /// <param name="mentions">Receives the mentions.</param>
    /// <param name="ignoreMarks">For a text written without marks.</param>
    public void Find(string text, int start, int end, List<PlaceMention> mentions, bool ignoreMarks = false)
    {
        PlaceNameTrie trie = ignoreMarks ? _folded ??= new PlaceNameTrie(_provinces, folded: true) : _marked;
        Tokenize(text, start, end, ignoreMarks);
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (!_tokens[i].Capital && !char.IsAsciiDigit(text[_tokens[i].Start])) continue;
            (PlaceKind kind, int first) = KindBefore(text, i);
            (PlaceName? name, int last) = LongestName(trie, text, i, alone: kind == PlaceKind.None || IsPlural(text, first));
            if (name is null) continue;
            mentions.Add(new PlaceMention(
                _tokens[first].Start,
                _tokens[i].Start,
                _tokens[last].End,
                kind,
                name,
                kind == PlaceKind.None && i > 0 && Adjoins(text, i - 1, i) && CapitalBeside(i - 1, i, last),
                last + 1 < _tokens.Count && Adjoins(text, last, last + 1) && CapitalBeside(last + 1, i, last)));
            i = last;
        }
    }

    // "các tỉnh Gia Lai - Kon Tum" are two provinces of today, not the one that bore both names.
    private bool IsPlural(string text, int kindWord)
        => kindWord > 0 && Adjoins(text, kindWord - 1, kindWord)
        && text.AsSpan(_tokens[kindWord - 1].Start.._tokens[kindWord - 1].End) is var before
        && (before.Equals("các", StringComparison.OrdinalIgnoreCase) || before.Equals("hai", StringComparison.OrdinalIgnoreCase) || before.Equals("cac", StringComparison.OrdinalIgnoreCase));

    private (PlaceName? Name, int Last) LongestName(PlaceNameTrie trie, string text, int first, bool alone)
    {
        PlaceName? name = null;
        int last = first;
        int node = PlaceNameTrie.Root;
        for (int i = first; i < _tokens.Count; i++)
        {
            if (i > first && !Continues(text, i)) break;
            int syllable = _tokens[i].Syllable;
            if (syllable < 0 || (node = trie.Step(node, syllable)) < 0) break;
            if (trie.NameAt(node) is not { } found || (alone && !found.StandsAlone)) continue;
            name = found;
            last = i;
        }

        return (name, last);
    }

    // Within a name stand blanks, hyphens ("Bà Rịa - Vũng Tàu") and apostrophes ("Ea H'leo"); after an apostrophe a
    // small letter may follow.
    private bool Continues(string text, int i)
    {
        bool apostrophe = false;
        for (int at = _tokens[i - 1].End; at < _tokens[i].Start; at++)
        {
            switch (text[at])
            {
                case ' ' or '\u00A0' or '-' or '\u2013':
                    break;
                case '\'' or '\u2019' or '\u02BC' or '`':
                    apostrophe = true;
                    break;
                default:
                    return false;
            }
        }

        return _tokens[i].Start - _tokens[i - 1].End <= 3 && (_tokens[i].Capital || apostrophe);
    }

    private (PlaceKind Kind, int First) KindBefore(string text, int i)
    {
        KindWord one = KindWordAt(text, i, 1), two = one == KindWord.None ? one : KindWordAt(text, i, 2);
        return (two, one) switch
        {
            (KindWord.Thanh, KindWord.Pho) or (KindWord.Thanh, KindWord.Uy) or (KindWord.Thanh, KindWord.Doan) => (PlaceKind.City, i - 2),
            (KindWord.Tinh, KindWord.Uy) or (KindWord.Tinh, KindWord.Doan) => (PlaceKind.Province, i - 2),
            (KindWord.Huyen or KindWord.Quan or KindWord.Thi, KindWord.Uy) => (PlaceKind.District, i - 2),
            (KindWord.Huyen or KindWord.Quan or KindWord.Thi, KindWord.Doan) => (PlaceKind.District, i - 2),
            (KindWord.Thi, KindWord.Xa) => (PlaceKind.District, i - 2),
            (KindWord.Thi, KindWord.Tran) or (KindWord.Dac, KindWord.Khu) => (PlaceKind.Commune, i - 2),
            (_, KindWord.Tinh) => (PlaceKind.Province, i - 1),
            (_, KindWord.Tp) => (PlaceKind.City, i - 1),
            (_, KindWord.Huyen or KindWord.Quan or KindWord.Tx) => (PlaceKind.District, i - 1),
            (_, KindWord.H or KindWord.Q) when _tokens[i - 1].Capital => (PlaceKind.District, i - 1),
            (_, KindWord.Xa or KindWord.Phuong) => (PlaceKind.Commune, i - 1),
            (_, KindWord.P) when _tokens[i - 1].Capital => (PlaceKind.Commune, i - 1),
            _ => (PlaceKind.None, i),
        };
    }

    // Between a kind word and the name stand blanks, or the dot of an abbreviation ("TP.HCM", "Q. 5").
    private KindWord KindWordAt(string text, int i, int back)
    {
        if (i - back < 0) return KindWord.None;
        Token token = _tokens[i - back], next = _tokens[i - back + 1];
        if (next.Start - token.End > 3) return KindWord.None;
        bool abbreviation = token.Kind is KindWord.Tp or KindWord.Tx or KindWord.H or KindWord.Q or KindWord.P;
        for (int at = token.End; at < next.Start; at++)
        {
            if (text[at] is not (' ' or '\u00A0') && !(abbreviation && text[at] == '.')) return KindWord.None;
        }

        return token.Kind;
    }

    private bool Adjoins(string text, int left, int right)
        => _tokens[right].Start - _tokens[left].End == 1 && text[_tokens[left].End] is (' ' or '\u00A0');

    // In a line of capitals every word is capitalised, and an acronym ("UBND Hà Nội") is no part of a name.
    private bool CapitalBeside(int neighbour, int first, int last)
        => _tokens[neighbour].Capital && !_tokens[neighbour].AllCapitals && !(_tokens[first].AllCapitals && _tokens[last].AllCapitals);

    private void Tokenize(string text, int start, int end, bool ignoreMarks)
    {
        _tokens.Clear();
        int at = start;
        while (at < end)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int begin = at;
            int capitals = 0, letters = 0;
            while (at < end && (char.IsLetterOrDigit(text[at]) || IsCombining(text[at])))
            {
                if (char.IsLetter(text[at])) letters++;
                if (char.IsUpper(text[at])) capitals++;
                at++;
            }

            Word word = WordOf(text.AsSpan(begin, at - begin), ignoreMarks);
            _tokens.Add(new Token(
                begin, at, ignoreMarks ? word.Folded : word.Marked, ignoreMarks ? word.FoldedKind : word.MarkedKind,
                char.IsUpper(text[begin]), letters > 1 && capitals == letters));
        }
    }

    private Word WordOf(ReadOnlySpan<char> surface, bool ignoreMarks)
    {
        // A run without blanks is no syllable, and must not fill the cache.
        if (surface.Length > 24) return Word.Unknown;
        if (_wordsBySpan.TryGetValue(surface, out Word word) && (!ignoreMarks || word.Folded != Word.NotLooked)) return word;
        string canonical = VietnameseText.Canonical(surface.ToString());
        word = new Word(_marked.Syllable(canonical), ignoreMarks ? _folded!.Syllable(canonical) : Word.NotLooked, KindOf(canonical), ignoreMarks ? KindOfUnmarked(VietnameseText.Fold(canonical)) : KindWord.None);
        if (_words.Count >= CacheLimit) _words.Clear();
        _wordsBySpan[surface] = word;
        return word;
    }

    private static KindWord KindOf(string word) => word switch
    {
        "tỉnh" => KindWord.Tinh,
        "thành" => KindWord.Thanh,
        "phố" => KindWord.Pho,
        "tp" => KindWord.Tp,
        "thị" => KindWord.Thi,
        "xã" => KindWord.Xa,
        "trấn" => KindWord.Tran,
        "tx" => KindWord.Tx,
        "huyện" => KindWord.Huyen,
        "quận" => KindWord.Quan,
        "phường" => KindWord.Phuong,
        "đặc" => KindWord.Dac,
        "khu" => KindWord.Khu,
        "ủy" => KindWord.Uy,
        "đoàn" => KindWord.Doan,
        "h" => KindWord.H,
        "q" => KindWord.Q,
        "p" => KindWord.P,
        _ => KindWord.None,
    };

    private static KindWord KindOfUnmarked(string word) => word switch
    {
        "tinh" => KindWord.Tinh,
        "thanh" => KindWord.Thanh,
        "pho" => KindWord.Pho,
        "thi" => KindWord.Thi,
        "xa" => KindWord.Xa,
        "tran" => KindWord.Tran,
        "huyen" => KindWord.Huyen,
        "quan" => KindWord.Quan,
        "phuong" => KindWord.Phuong,
        "dac" => KindWord.Dac,
        "uy" => KindWord.Uy,
        "doan" => KindWord.Doan,
        _ => KindOf(word),
    };

    private static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    private readonly record struct Word(int Marked, int Folded, KindWord MarkedKind, KindWord FoldedKind)
    {
        public const int NotLooked = -2;
        public static readonly Word Unknown = new(-1, -1, KindWord.None, KindWord.None);
    }

    private readonly record struct Token(int Start, int End, int Syllable, KindWord Kind, bool Capital, bool AllCapitals);
}
