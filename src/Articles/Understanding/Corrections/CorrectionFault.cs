using System.Globalization;

namespace NewsSearch.Articles.Understanding.Corrections;

/// <summary>A line of a file of corrections that cannot be used.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Problem">A sentence: what is wrong and what is expected.</param>
public sealed record CorrectionFault(string File, int Line, string Problem)
{
    /// <summary>"corrections.jsonl:17: problem".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Problem}");
}
