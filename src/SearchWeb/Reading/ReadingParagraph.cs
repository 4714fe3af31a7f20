namespace NewsSearch.Web.Reading;

/// <summary>What a paragraph is shown as.</summary>
public enum ParagraphKind
{
    /// <summary>Text of the article.</summary>
    Body,

    /// <summary>A heading within the text.</summary>
    Heading,

    /// <summary>Portal chrome, a caption, a byline.</summary>
    Dimmed,
}

/// <summary>A paragraph.</summary>
/// <param name="Kind">What it is shown as.</param>
/// <param name="Runs">Its text, cut where its looks change.</param>
public sealed record ReadingParagraph(ParagraphKind Kind, IReadOnlyList<ReadingRun> Runs);

/// <summary>Text of one look.</summary>
/// <param name="Text">The characters; encode them where they are shown.</param>
/// <param name="Dimmed">Whether it is chrome within a line of the article.</param>
/// <param name="Mark">Number of the match it belongs to, or 0.</param>
/// <param name="MarkBegins">Whether that match begins here.</param>
/// <param name="Evidence">The passage of evidence it belongs to, or null.</param>
/// <param name="EvidenceBegins">Whether that passage begins here.</param>
/// <param name="EvidenceEnds">Whether that passage ends here.</param>
public readonly record struct ReadingRun(
    string Text, bool Dimmed, int Mark, bool MarkBegins, EvidencePlace? Evidence, bool EvidenceBegins, bool EvidenceEnds);
