namespace NewsSearch.Analysis.Queries;

/// <summary>Words that say the same ("từ chức", "từ nhiệm"), and words that say it more narrowly ("cảnh cáo" for "kỷ luật").</summary>
/// <param name="Forms">Each stands for the others and is answered by the narrower ones too.</param>
/// <param name="Narrower">They answer the forms, and the forms do not answer them; often empty.</param>
public sealed record SynonymSet(IReadOnlyList<string> Forms, IReadOnlyList<string> Narrower);
