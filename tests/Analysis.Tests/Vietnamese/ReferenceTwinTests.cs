using System.Text;
using System.Text.Json;
using NewsSearch.Analysis.Evaluation;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Queries.Keystrokes;
using NewsSearch.Analysis.Tests.Support;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Analysis.Vietnamese.Letters;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Analysis.Tests.Vietnamese;

/// <summary>Random strings, ours beside the slow independent reference of the same rules.</summary>
public sealed class ReferenceTwinTests(ITestOutputHelper output)
{
    private const string Consonants = "bcdđghklmnpqrstvx";
    private const string Vowels = "aăâeêioôơuưy";

    private static readonly string[] TextAtoms =
    [
        "Hậu Giang", "Ha\u0323\u0302u", "hoà", "NGUYỄN", "đường", "UBND", "H.Đ.N.D", "NgânCác", "28", "05", "2024", "1.530", "8,04%", "12/2023",
        "01/8", "14/10/2023", "35-CT/TW", "21-NQ/TW", "họp", "người", "dân.Quan", "Kạn", "Đắk Lắk", "T.Ư", "0,5", "1.234.567", "a\u00ADb",
    ];

    private static readonly string[] Gaps = [" ", " ", " ", ", ", ". ", "; ", "\n", " (", ") ", "\u00A0"];

    // What was corrected after the reference was written: rimes after qu, oem and oep; and gii, which is no syllable.
    private static readonly string[] LaterRimes = ["quơi", "quơn", "quêu", "oem", "oep", "gii"];

    private static readonly string[] AllToneless = [.. Syllables.Toneless()];

    [Fact]
    public void Words_AnyLetters_AreSpelledAsByTheReference()
    {
        List<string[]> questions = [];
        List<string> ours = [];
        Random random = Begin(20_000, 1_000_000, out int words);
        for (int i = 0; i < words; i++)
        {
            string word = RandomWord(random);
            if (IsLater(word)) continue;
            questions.Add(["place", word]);
            ours.Add(VietnameseText.Canonical(word));
            if (i % 4 != 0) continue;
            questions.Add(["fold", word]);
            ours.Add(VietnameseText.Fold(word));
        }

        Compare(questions, ours, static answer => answer.GetString()!);
    }

    [Fact]
    public void Subsumption_AnyPair_IsAsInTheReference()
    {
        List<string[]> questions = [];
        List<bool> ours = [];
        Random random = Begin(10_000, 200_000, out int pairs);
        for (int i = 0; i < pairs; i++)
        {
            string written = SlowSpelling.Compose(RandomWord(random).ToLowerInvariant());
            string typed = WithFewerMarks(written, random);
            // The reference knows one tone a word; ours compares résumé letter by letter.
            if (IsLater(written) || IsLater(typed) || Tones(written) > 1 || Tones(typed) > 1) continue;
            questions.Add(["subsumes", typed, written]);
            ours.Add(TermKey.Subsumes(TermKey.Encode(VietnameseText.Canonical(typed)), TermKey.Encode(VietnameseText.Canonical(written))));
        }

        Compare(questions, ours, static answer => answer.GetBoolean());
    }

    [Fact]
    public void Keystrokes_AnySyllable_AreReadAsByTheReference()
    {
        List<string[]> questions = [];
        List<string?> ours = [];
        Random random = Begin(5_000, 100_000, out int words);
        Span<Letter> letters = stackalloc Letter[16];
        for (int i = 0; i < words; i++)
        {
            string word = RandomSyllable(random);
            // VNI's 7 makes quơ of quo; the reference takes its u for a vowel.
            if (VietnameseText.Fold(word) == "quo") continue;
            string telex = TypedForms.Of(word, TypedForm.Telex);
            string vni = TypedForms.Of(word, TypedForm.Vni);
            if (telex.Length > 12 || telex == word || vni == word) continue;
            questions.Add(["telex", telex]);
            ours.Add(Spell(letters[..TelexKeys.TryDecode(telex, letters)]));
            questions.Add(["vni", vni]);
            ours.Add(Spell(letters[..VniKeys.TryDecode(vni, letters)]));
        }

        Compare(questions, ours, static answer => answer.GetString());
    }

    [Fact]
    public void OtherI_AnyWord_IsAsInTheReference()
    {
        List<string[]> questions = [];
        List<string?> ours = [];
        foreach (string onset in (string[])["", "h", "k", "l", "m", "s", "t", "v", "th", "qu", "b", "ng", "tr", "d", "gi"])
        {
            foreach (string word in (string[])[onset + "i", onset + "y", .. Syllables.Misplaced(onset + "i"), .. Syllables.Misplaced(onset + "y")])
            {
                string canonical = VietnameseText.Canonical(word);
                questions.Add(["iy", canonical]);
                ours.Add(SpellingVariants.WithOtherI(TermKey.Encode(canonical)) is { } other ? TermKey.Decode(other) : null);
            }
        }

        Compare(questions, ours, static answer => answer.GetString());
    }

    [Fact]
    public void Texts_AnyWordsAndSigns_AreCutAsByTheReference()
    {
        List<string[]> questions = [];
        List<string> ours = [];
        Random random = Begin(5_000, 100_000, out int texts);
        for (int i = 0; i < texts; i++)
        {
            StringBuilder text = new();
            int count = random.Next(1, 8);
            for (int j = 0; j < count; j++) text.Append(TextAtoms[random.Next(TextAtoms.Length)]).Append(Gaps[random.Next(Gaps.Length)]);
            questions.Add(["analyze", text.ToString()]);
            ours.Add(TokenCollector.MainTerms(text.ToString()));
        }

        Compare(questions, ours, static answer => string.Join(' ', answer.EnumerateArray().Select(token => token.GetString())));
    }

    private static string? Spell(ReadOnlySpan<Letter> letters)
    {
        Span<char> spelled = stackalloc char[32];
        return letters.IsEmpty ? null : new string(spelled[..Spelling.Compose(letters, spelled)]);
    }

    private static int Tones(string word) => SlowSpelling.Decompose(word).Count(SlowSpelling.Tones.Contains);

    private Random Begin(int quick, int all, out int count)
    {
        int seed = RandomTests.Seed();
        count = RandomTests.Count(quick, all);
        output.WriteLine($"Seed {seed}, {count} strings");
        return new Random(seed);
    }

    private void Compare<T>(List<string[]> questions, List<T> ours, Func<JsonElement, T> read)
    {
        if (ReferenceTwin.Missing() is { } why)
        {
            output.WriteLine("Skipped: " + why);
            return;
        }

        List<JsonElement> answers = ReferenceTwin.Answer(questions);
        List<string> differences = [];
        for (int i = 0; i < answers.Count; i++)
        {
            T reference = read(answers[i]);
            if (!EqualityComparer<T>.Default.Equals(reference, ours[i])) differences.Add($"{string.Join(' ', questions[i])}: {ours[i]}, the reference {reference}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {answers.Count} differ:\n" + string.Join('\n', differences.Take(40)));
    }

    private static bool IsLater(string word)
    {
        string toneless = SlowSpelling.Compose(string.Concat(SlowSpelling.Decompose(SlowSpelling.Compose(word.ToLowerInvariant())).Where(c => !SlowSpelling.Tones.Contains(c))));
        return LaterRimes.Any(rime => toneless.EndsWith(rime, StringComparison.Ordinal));
    }

    private static string RandomSyllable(Random random)
    {
        string toneless = AllToneless[random.Next(AllToneless.Length)];
        string[] toned = [.. Syllables.Misplaced(toneless)];
        return random.Next(5) == 0 ? toneless : toned[random.Next(toned.Length)];
    }

    // Mostly syllables, their tone anywhere; else letters in any order; in either normal form, with capitals.
    private static string RandomWord(Random random)
    {
        StringBuilder word = new();
        if (random.Next(3) > 0)
        {
            word.Append(RandomSyllable(random));
        }
        else
        {
            int length = random.Next(1, 8);
            for (int i = 0; i < length; i++)
            {
                string letters = random.Next(2) == 0 ? Vowels : Consonants;
                word.Append(letters[random.Next(letters.Length)]);
                if (letters == Vowels && random.Next(3) == 0) word.Append(SlowSpelling.Tones[random.Next(SlowSpelling.Tones.Length)]);
            }
        }

        string composed = SlowSpelling.Compose(word.ToString());
        string form = random.Next(2) == 0 ? composed : SlowSpelling.Decompose(composed);
        return random.Next(4) == 0 ? form.ToUpperInvariant() : form;
    }

    private static string WithFewerMarks(string written, Random random)
    {
        StringBuilder typed = new();
        foreach (char part in SlowSpelling.Decompose(written))
        {
            bool isMark = part is >= '\u0300' and <= '\u036F';
            if (isMark && random.Next(3) == 0) continue;
            if (isMark && random.Next(8) == 0) typed.Append(SlowSpelling.Tones[random.Next(SlowSpelling.Tones.Length)]);
            else typed.Append(part == 'đ' && random.Next(2) == 0 ? 'd' : part);
        }

        return SlowSpelling.Compose(typed.ToString());
    }
}
