namespace NewsSearch.Articles.Understanding.Words;

/// <summary>A run of letters and digits of an article.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">Lower case, composed, tone mark in its canonical place.</param>
/// <param name="Before">What separates it from the word before.</param>
/// <param name="Capital">Whether it begins with a capital.</param>
/// <param name="AllCapitals">Whether it has at least two letters, all of them capitals.</param>
internal readonly record struct Word(int Start, int End, string Text, Separator Before, bool Capital, bool AllCapitals);
