using System.Text;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Understanding.Corrections;

/// <summary>A reviewable file of corrections: JSON Lines, one correction a line, later lines going before earlier ones.</summary>
/// <remarks>Immutable.</remarks>
public sealed class CorrectionFile
{
    private CorrectionFile(IReadOnlyList<(int Line, Correction Correction)> corrections, IReadOnlyList<CorrectionFault> faults)
        => (Corrections, Faults) = (corrections, faults);

    /// <summary>The good lines, with their 1-based numbers.</summary>
    public IReadOnlyList<(int Line, Correction Correction)> Corrections { get; }

    /// <summary>The others.</summary>
    public IReadOnlyList<CorrectionFault> Faults { get; }

    /// <summary>Reads a file; a wrong line does not cost the others.</summary>
    /// <param name="path">The file.</param>
    /// <param name="catalogue">Where provinces and officials are looked up.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static CorrectionFile Read(string path, NewsCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return Read(File.ReadAllBytes(path), path, catalogue);
    }

    /// <summary>Adds a correction at the end of a file, which is made where there is none.</summary>
    /// <exception cref="FormatException">It would be a fault there; nothing was written.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static void Append(string path, Correction correction, NewsCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(catalogue);
        byte[] before = File.Exists(path) ? File.ReadAllBytes(path) : [];
        string addition = (before.Length > 0 && before[^1] != (byte)'\n' ? "\n" : "") + CorrectionLine.Write(correction) + "\n";
        byte[] added = Encoding.UTF8.GetBytes(addition);
        byte[] after = [.. before, .. added];
        int last = after.Count(b => b == (byte)'\n');
        if (Read(after, path, catalogue).Faults.FirstOrDefault(fault => fault.Line == last) is { } fault) throw new FormatException(fault.Problem);
        using FileStream file = new(path, FileMode.Append, FileAccess.Write);
        file.Write(added);
    }

    /// <summary>The corrections, to be applied.</summary>
    /// <exception cref="CorrectionFormatException">There are faults: half of what was decided is not to be published.</exception>
    public CorrectionSet ToSet() => Faults.Count > 0 ? throw new CorrectionFormatException(Faults) : new CorrectionSet([.. Corrections.Select(line => line.Correction)]);

    internal static CorrectionFile Read(ReadOnlyMemory<byte> content, string path, NewsCatalogue catalogue)
    {
        List<(int, Correction)> corrections = [];
        List<CorrectionFault> faults = [];
        Dictionary<string, Correction> merges = new(StringComparer.Ordinal);
        if (content.Span.StartsWith("\uFEFF"u8)) content = content[3..];
        for (int number = 1; !content.IsEmpty; number++)
        {
            int end = content.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> line = end < 0 ? content : content[..end];
            content = end < 0 ? default : content[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).IsEmpty) continue;
            try
            {
                Correction correction = CorrectionLine.Parse(line);
                if (CorrectionCheck.Problem(correction, catalogue, merges) is { } problem) throw new FormatException(problem);
                if (correction.Field == CorrectionField.Merge) merges.Add(correction.Subject, correction);
                corrections.Add((number, correction));
            }
            catch (FormatException fault)
            {
                faults.Add(new CorrectionFault(path, number, fault.Message));
            }
        }

        return new CorrectionFile(corrections, faults);
    }
}
