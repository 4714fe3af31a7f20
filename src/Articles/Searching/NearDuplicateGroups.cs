using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Understanding.Duplicates;

namespace NewsSearch.Articles.Searching;

/// <summary>Which articles of a generation are nearly the same: groups of documents, each document in one at most.</summary>
/// <remarks>
/// A document belongs to the first one before it whose signature differs in a few bits, and not to what that one's
/// followers are like: chains of small differences would end at quite another text. Candidates agree in one of the four
/// parts of the signature, as in <see cref="NearDuplicates"/>. Immutable; safe from any thread.
/// </remarks>
internal sealed class NearDuplicateGroups
{
    // Texts of a form (rates of exchange, weather) may share a part by the thousand: what is not among the first ones of
    // a part is looked for in the three others.
    private const int MostLeadersOfAPart = 256;

    private readonly Dictionary<int, List<int>> _groupOf = [];

    private NearDuplicateGroups()
    {
    }

    /// <summary>The documents of a document's group, ascending, itself included; empty where it stands alone.</summary>
    public IReadOnlyList<int> GroupOf(int document) => _groupOf.TryGetValue(document, out List<int>? group) ? group : [];

    /// <summary>Reads the signatures of a generation and groups its documents.</summary>
    public static NearDuplicateGroups Read(IGenerationReader reader)
    {
        var groups = new NearDuplicateGroups();
        var leaders = new Dictionary<int, List<(int Document, ulong Signature)>>();
        for (int document = 0; document < reader.MaxDocument; document++)
        {
            if (reader.IsLive(document) && NearDuplicates.SignatureOf(document, reader) is { } signature) groups.Add(document, signature, leaders);
        }

        return groups;
    }

    private void Add(int document, ulong signature, Dictionary<int, List<(int Document, ulong Signature)>> leaders)
    {
        Span<int> parts = stackalloc int[ArticleSchema.Signature.Length];
        int leader = -1;
        for (int part = 0; part < parts.Length; part++)
        {
            parts[part] = (part << 16) | (int)ArticleSchema.SignaturePart(signature, part);
            if (leaders.TryGetValue(parts[part], out List<(int Document, ulong Signature)>? known)) leader = First(known, signature, leader);
        }

        if (leader >= 0)
        {
            if (!_groupOf.TryGetValue(leader, out List<int>? group)) _groupOf.Add(leader, group = [leader]);
            group.Add(document);
            _groupOf.Add(document, group);
            return;
        }

        foreach (int part in parts)
        {
            if (!leaders.TryGetValue(part, out List<(int Document, ulong Signature)>? known)) leaders.Add(part, known = []);
            if (known.Count < MostLeadersOfAPart) known.Add((document, signature));
        }
    }

    // Leaders of a part ascend, so the first that is near is the lowest of that part.
    private static int First(List<(int Document, ulong Signature)> leaders, ulong signature, int best)
    {
        foreach ((int document, ulong known) in leaders)
        {
            if (best >= 0 && document >= best) break;
            if (ShingleSignature.Difference(known, signature) <= ShingleSignature.MostDifference) return document;
        }

        return best;
    }
}
