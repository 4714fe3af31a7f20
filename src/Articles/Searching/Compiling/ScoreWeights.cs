namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>What the parts of a score weigh against each other. BM25 gives the scale: a word's own score is 1.</summary>
internal static class ScoreWeights
{
    /// <summary>
    /// An unmarked query's literal spelling against its other spellings: enough to break a tie, too little for a rare
    /// misspelling to win by being rare.
    /// </summary>
    public const float LiteralTieBreak = 0.1f;

    /// <summary>The two words of a query side by side in its order.</summary>
    public const float Phrase = 0.6f;

    /// <summary>Two neighbours of a longer query side by side; there is one such pair a word.</summary>
    public const float Pair = 0.4f;

    /// <summary>A word in a real headline.</summary>
    public const float Title = 0.4f;

    /// <summary>The whole query side by side in a real headline.</summary>
    public const float TitlePhrase = 0.4f;

    /// <summary>A capitalised word that is part of an official's name in the article.</summary>
    public const float Name = 0.3f;
}
