using System.Globalization;
using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>Documents that hold terms at consecutive positions, scored by BM25 over the phrase frequency.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Terms">One set a position; without any, nothing matches.</param>
/// <param name="Slop">
/// How far the terms may be from the exact phrase, at least 0: the positions, less each term's place in the phrase, lie
/// within a window of this width. 0 is the exact phrase. A window of width w counts 1/(1+w) towards the frequency.
/// </param>
public sealed record PhraseQuery(string Field, IReadOnlyList<TermSet> Terms, int Slop = 0) : Query
{
    /// <summary>
    /// Whether its idf is that of the phrase as a term of its own, from the documents that hold it. Otherwise it is the
    /// sum of its terms', as Lucene has it: then two common syllables that make a rare word say next to nothing. The
    /// documents are counted, or estimated from an even sample where counting would read too much.
    /// </summary>
    public bool HasOwnIdf { get; init; }

    /// <summary>Whether the other phrase has the same field, sets, slop and kind of idf.</summary>
    public bool Equals(PhraseQuery? other)
        => other is not null && Field == other.Field && Slop == other.Slop && HasOwnIdf == other.HasOwnIdf && ValueList.AreEqual(Terms, other.Terms);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Slop, HasOwnIdf, ValueList.Hash(Terms));

    internal override void Describe(StringBuilder text)
    {
        text.Append(Field).Append(":\"");
        for (int i = 0; i < Terms.Count; i++)
        {
            if (i > 0) text.Append(' ');
            Terms[i].Describe(text);
        }

        text.Append('"');
        if (Slop != 0) text.Append('~').Append(Slop.ToString(CultureInfo.InvariantCulture));
    }
}
