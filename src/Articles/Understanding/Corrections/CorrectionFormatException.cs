using System.Globalization;

namespace NewsSearch.Articles.Understanding.Corrections;

/// <summary>A file of corrections has faults: the message names the first one with its line, and how many more there are.</summary>
public sealed class CorrectionFormatException : FormatException
{
    /// <summary>Names the faults.</summary>
    /// <param name="faults">At least one.</param>
    public CorrectionFormatException(IReadOnlyList<CorrectionFault> faults)
        : base(faults.Count == 1 ? faults[0].ToString() : string.Create(CultureInfo.InvariantCulture, $"{faults[0]} (and {faults.Count - 1} more faults)"))
        => Faults = faults;

    /// <summary>All of them, by line.</summary>
    public IReadOnlyList<CorrectionFault> Faults { get; }
}
