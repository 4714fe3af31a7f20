using NewsSearch.Analysis.Language;

namespace NewsSearch.Analysis.Tests.Language;

public class LanguageModelTests
{
    private static readonly string[] Words = ["hậu", "hầu", "hau", "giang", "giảng", "tỉnh", "tình", "đồng", "dòng", "ủy", "ban", "bán", "an"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    public void Build_RandomText_CountsLikeTheSlowTwin(int sentences)
    {
        const int Seed = 20231014;
        var random = new Random(Seed);
        var builder = new LanguageModelBuilder();
        var single = new Dictionary<string, int>();
        var pairs = new Dictionary<(string, string), int>();
        for (int i = 0; i < sentences; i++)
        {
            string[] sentence = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Words[random.Next(Words.Length)])];
            builder.Learn(string.Join(' ', sentence));
            foreach (string word in sentence) single[word] = single.GetValueOrDefault(word) + 1;
            foreach ((string, string) pair in sentence.Zip(sentence.Skip(1))) pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        LanguageModel model = LanguageModel.Read(builder.Build().ToBytes());

        Assert.True(single.Count == model.WordCount, $"seed {Seed}");
        foreach ((string word, int count) in single) Assert.Equal(count, model.Count(Number(model, word)));
        foreach (string left in single.Keys)
        {
            foreach (string right in single.Keys)
            {
                double expected = pairs.GetValueOrDefault((left, right));
                Assert.InRange(model.PairCountOf(Number(model, left), Number(model, right)), expected * 0.95, expected * 1.05);
            }
        }
    }

    [Fact]
    public void Spellings_OfAFoldedForm_AreAllOfItsWordsAndNoOthers()
    {
        LanguageModel model = Learn("hậu hầu hau háu hát giang");

        (int first, int end) = model.Spellings(TermKey.Encode("hau"));

        Assert.Equal(["hau", "háu", "hầu", "hậu"], Enumerable.Range(first, end - first).Select(word => TermKey.Decode(model.Key(word))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void LogProbability_OfAllThatMayFollow_IsAtMostOneInTotal()
    {
        LanguageModel model = Learn("hậu giang . hậu giang . hậu quả . tình hình an giang");
        int left = Number(model, "hậu");

        double total = Enumerable.Range(0, model.WordCount + LanguageModel.FirstWord).Sum(word => Math.Exp(model.LogProbability(left, word)));

        // Boundaries and numbers have a share beside the words; the byte of a count is 5 % off at most.
        Assert.InRange(total, 0.9, 1.7);
        Assert.True(model.LogProbability(left, Number(model, "giang")) > model.LogProbability(left, Number(model, "hình")));
    }

    [Fact]
    public void Read_AnyDamage_IsAFormatExceptionOrAnotherModel()
    {
        byte[] whole = Learn("ủy ban nhân dân tỉnh hậu giang, ngày 28/6/2024").ToBytes();
        for (int length = 0; length < whole.Length; length++) Assert.Throws<FormatException>(() => LanguageModel.Read(whole.AsSpan(0, length)));
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x55;
            try
            {
                LanguageModel.Read(damaged).ToBytes();
            }
            catch (FormatException)
            {
            }
        }
    }

    [Fact]
    public void PairCounts_MoreThanTheCapacity_KeepTheFrequentOnes()
    {
        var counts = new PairCounts(capacity: 10_000);
        for (uint i = 1; i <= 100_000; i++)
        {
            counts.Add(i);
            if (i % 10 == 0) counts.Add(7_000_000 + (i % 1_000));
        }

        Assert.True(counts.Count <= 12_288, $"{counts.Count} pairs are held");
        Assert.InRange(counts[7_000_000 + 10], 50, 100);
    }

    internal static LanguageModel Learn(params string[] texts)
    {
        var builder = new LanguageModelBuilder();
        foreach (string text in texts) builder.Learn(text);
        return builder.Build();
    }

    private static int Number(LanguageModel model, string word)
    {
        int number = model.Find(TermKey.Encode(word));
        Assert.True(number >= LanguageModel.FirstWord, $"“{word}” is no word of the model");
        return number;
    }
}
