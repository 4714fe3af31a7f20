namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>What the parts of a score weigh against each other. BM25 gives the scale: a word's own score is 1.</summary>
internal static class ScoreWeights
{
    /// <summary>
    /// An unmarked query's literal spelling against its other spellings: enough to break a tie, too little for a rare
    /// misspelling to win by being rare.
    /// </summary>
    public const float LiteralTieBreak = 0.1f;

    /// <summary>The spelling that an unmarked word most likely has by its neighbours, beside all spellings.</summary>
    public const float Likely = 0.3f;

    /// <summary>Two neighbours of the query side by side, scored as the word that they make together.</summary>
    public const float Pair = 0.6f;

    /// <summary>Two such neighbours that are one word by what the articles write. Between 0.6 and 1 nothing measured changes by more than chance.</summary>
    public const float Compound = 0.8f;

    /// <summary>The words within two or three sentences of each other, near the beginning; looked for in the best hits.</summary>
    public const float Passage = 1.2f;

    /// <summary>The words in the order typed, whatever stands between them, within two or three sentences; looked for in the best hits.</summary>
    public const float Order = 0.8f;

    /// <summary>How many of the query's words an article holds, however often, those of two syllables side by side; looked for in the best hits.</summary>
    public const float Coverage = 0.75f;

    /// <summary>The words that the first articles share, all of them together, as a part of the first one's score; looked for in the best hits.</summary>
    public const float Shared = 0.15f;

    /// <summary>A word in a real headline.</summary>
    public const float Title = 0.4f;

    /// <summary>The whole query side by side in a real headline.</summary>
    public const float TitlePhrase = 0.4f;

    /// <summary>A word in the first sentences.</summary>
    public const float Lead = 0.3f;

    /// <summary>A capitalised word that is part of an official's name in the article.</summary>
    public const float Name = 0.3f;
}
