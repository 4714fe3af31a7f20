namespace NewsSearch.Catalogue.Mentions;

/// <summary>A place's name in a text.</summary>
/// <param name="Start">First UTF-16 unit, kind word included.</param>
/// <param name="NameStart">First unit of the name.</param>
/// <param name="End">One past its last unit.</param>
/// <param name="Kind">What the word before it says that the place is.</param>
/// <param name="Name">The name, with every place that bears it.</param>
/// <param name="AfterCapital">Whether a capitalised word stands right before it: it may be the end of a longer name ("Nguyễn Hà Nam").</param>
/// <param name="BeforeCapital">Whether a capitalised word follows right after it: it may be the beginning of one.</param>
public readonly record struct PlaceMention(
    int Start,
    int NameStart,
    int End,
    PlaceKind Kind,
    PlaceName Name,
    bool AfterCapital,
    bool BeforeCapital);
