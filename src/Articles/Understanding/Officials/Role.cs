namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>A post in the text.</summary>
/// <param name="First">First word, "nguyên" and the like included.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Title">Normalised title.</param>
/// <param name="Organisation">Its organisation, or null where the text gives none with it.</param>
/// <param name="Former">Whether the words say that it is past.</param>
/// <param name="Head">The head that stands for an organisation named before ("Chủ tịch Liên minh"), or null.</param>
/// <param name="Foreign">Whether another country is named with it.</param>
internal sealed record Role(int First, int End, string Title, Organisation? Organisation, bool Former, string? Head = null, bool Foreign = false);
