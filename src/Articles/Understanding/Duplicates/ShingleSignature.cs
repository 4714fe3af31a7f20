using System.Numerics;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;
using NewsSearch.Articles.Understanding.Words;

namespace NewsSearch.Articles.Understanding.Duplicates;

/// <summary>
/// A signature of an article's text that changes little where the text does: SimHash (Charikar 2002) of its shingles of
/// three words. Titles, captions and the page around have no part in it: papers reprint texts under titles of their own.
/// </summary>
internal static class ShingleSignature
{
    /// <summary>
    /// Most bits in which near-duplicates differ. Texts that have nothing in common differ in 32 of 64 on average, and in
    /// less than 13 once in a million pairs.
    /// </summary>
    public const int MostDifference = 8;

    // Shorter texts are all alike to a hash.
    private const int LeastWords = 40;

    // What two reprints have in common stands at the beginning, and the work stays bounded.
    private const int MostWords = 20_000;

    /// <summary>The signature, or null for a text too short to have one.</summary>
    public static ulong? Of(ArticleLayout layout, List<Word> words)
    {
        int first = 0;
        if (!layout.Title.Synthetic)
        {
            while (first < words.Count && words[first].Start < layout.Title.Range.End) first++;
        }

        int end = Math.Min(words.Count, first + MostWords);
        if (end - first < LeastWords) return null;
        Span<int> votes = stackalloc int[64];
        ulong before = 0, last = 0;
        int caption = 0;
        for (int i = first; i < end; i++)
        {
            while (caption < layout.Captions.Count && layout.Captions[caption].End <= words[i].Start) caption++;
            if (caption < layout.Captions.Count && words[i].Start >= layout.Captions[caption].Start) continue;
            ulong hash = Hash(words[i].Text);
            Vote(votes, Mix(hash + BitOperations.RotateLeft(last, 21) + BitOperations.RotateLeft(before, 42)));
            (before, last) = (last, hash);
        }

        ulong signature = 0;
        for (int bit = 0; bit < votes.Length; bit++)
        {
            if (votes[bit] > 0) signature |= 1UL << bit;
        }

        return signature;
    }

    /// <summary>Bits in which two signatures differ.</summary>
    public static int Difference(ulong left, ulong right) => BitOperations.PopCount(left ^ right);

    private static void Vote(Span<int> votes, ulong hash)
    {
        for (int bit = 0; bit < votes.Length; bit++) votes[bit] += ((int)(hash >> bit) & 1) * 2 - 1;
    }

    // FNV-1a: the runtime's own string hashes differ from process to process.
    private static ulong Hash(string word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word) hash = (hash ^ c) * 1099511628211;
        return hash;
    }

    // The finaliser of SplitMix64: spreads every bit over all.
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
