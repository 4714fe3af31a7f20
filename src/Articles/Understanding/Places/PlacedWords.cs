using NewsSearch.Articles.Understanding.Provinces;
using NewsSearch.Articles.Understanding.Words;
using NewsSearch.Catalogue.Mentions;

namespace NewsSearch.Articles.Understanding.Places;

/// <summary>The words of an article and the places named among them.</summary>
/// <param name="Words">Words of the article's lines.</param>
/// <param name="Places">Mentions of places, in order.</param>
/// <param name="Reach">What speaks for the whole country and for others.</param>
internal sealed record PlacedWords(List<Word> Words, List<PlaceMention> Places, ReachSigns Reach);
