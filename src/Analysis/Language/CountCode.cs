namespace NewsSearch.Analysis.Language;

/// <summary>A count in one byte: eight steps an octave, so that a count read back is at most 5 % off.</summary>
internal static class CountCode
{
    private const double StepsPerOctave = 8;

    private static readonly double[] Counts = [.. Enumerable.Range(0, 256).Select(code => Math.Pow(2, code / StepsPerOctave))];

    /// <summary>The code of a count of at least 1.</summary>
    public static byte Of(long count) => (byte)Math.Min(255, Math.Round(Math.Log2(count) * StepsPerOctave));

    /// <summary>The count behind a code.</summary>
    public static double Decode(byte code) => Counts[code];
}
