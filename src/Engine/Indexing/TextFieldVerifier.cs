using NewsSearch.Engine.Coding;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Indexing;

/// <summary>Reads all terms and postings of a text field and compares them with each other and with the lengths.</summary>
internal sealed class TextFieldVerifier(FileSegmentReader segment, string field, CancellationToken cancellation)
{
    private readonly int[] _tokens = new int[segment.MaxDocument];

    /// <summary>Throws at the first thing that is wrong.</summary>
    public void Check()
    {
        TermDictionary dictionary = segment.Dictionary(field);
        var key = new byte[TermDictionary.MaxKeyLength];
        byte[]? previous = null;
        long occurrences = 0;
        for (int block = 0; block < dictionary.BlockCount; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> bytes = dictionary.Block(block, out long start);
            var cursor = new TermBlockCursor(dictionary.TermsIn(block));
            bool isFirst = true;
            while (cursor.MoveNext(bytes, start, dictionary.Blocks.File, key))
            {
                ReadOnlySpan<byte> term = key.AsSpan(0, cursor.KeyLength);
                if (previous is not null && previous.AsSpan().SequenceCompareTo(term) >= 0) throw SegmentVerifier.Wrong($"The terms are not ascending in block {block}.");
                if (isFirst && dictionary.Prefixes[block] != TermDictionary.PrefixOf(term)) throw SegmentVerifier.Wrong($"The index of terms does not fit block {block}.");
                previous = term.ToArray();
                isFirst = false;
                occurrences += CheckPostings(cursor.Info);
            }

            if (cursor.Position != bytes.Length) throw SegmentVerifier.Wrong($"The block {block} of terms has {bytes.Length} bytes, {cursor.Position} are used.");
        }

        CheckLengths(occurrences);
    }

    private long CheckPostings(TermInfo info)
    {
        BlockPostingsCursor cursor = segment.BlockPostings(field, info);
        ReadOnlySpan<byte> lengths = segment.FieldLengths(field).Codes;
        int documents = 0;
        long occurrences = 0;
        var impacts = new Impacts.Builder();
        ImpactTiers.Builder? tiers = cursor.Tiers.IsEmpty ? null : new ImpactTiers.Builder();
        int previous = -1;
        for (int document = cursor.Next(); document != DocCursor.End; document = cursor.Next())
        {
            if (document <= previous || document >= segment.MaxDocument) throw SegmentVerifier.Wrong($"A postings list goes from document {previous} to {document} of {segment.MaxDocument}.");
            previous = document;
            documents++;
            occurrences += cursor.Frequency;
            _tokens[document] += cursor.Frequency;
            CheckPositions(cursor.Positions());
            impacts.Add(cursor.Frequency, lengths[document]);
            tiers?.Add(cursor.Frequency, lengths[document]);
            bool ended = documents % BlockCodec.Size == 0 || documents == info.DocumentFrequency;
            if (!ended || cursor.BlockCount == 0) continue;
            (int last, ulong found) = cursor.BlockBound((documents - 1) / BlockCodec.Size);
            if (last != document || found != impacts.Take()) throw SegmentVerifier.Wrong($"The bound of the postings block that ends with document {document} is wrong.");
        }

        if (documents != info.DocumentFrequency || occurrences != info.TotalFrequency)
        {
            throw SegmentVerifier.Wrong($"A term occurs {occurrences} times in {documents} documents, the dictionary says {info.TotalFrequency} in {info.DocumentFrequency}.");
        }

        if (tiers is not null && !tiers.Take().SequenceEqual(cursor.Tiers)) throw SegmentVerifier.Wrong("The tiers of a term differ from its postings.");
        CheckBitmap(info);
        return occurrences;
    }

    private void CheckBitmap(in TermInfo info)
    {
        BlockPostingsCursor cursor = segment.BlockPostings(field, info);
        ReadOnlySpan<ulong> bitmap = cursor.Bitmap;
        if (bitmap.IsEmpty) return;
        var expected = new ulong[bitmap.Length];
        for (int document = cursor.Next(); document != DocCursor.End; document = cursor.Next()) expected[document >> 6] |= 1UL << document;
        if (!bitmap.SequenceEqual(expected)) throw SegmentVerifier.Wrong("The bitmap of a term differs from its postings.");
    }

    private static void CheckPositions(ReadOnlySpan<int> positions)
    {
        for (int i = 1; i < positions.Length; i++)
        {
            if (positions[i] < positions[i - 1]) throw SegmentVerifier.Wrong("The positions of a term in a document are not ascending.");
        }
    }

    private void CheckLengths(long occurrences)
    {
        if (occurrences != segment.TotalFieldLength(field)) throw SegmentVerifier.Wrong($"The terms occur {occurrences} times, the lengths say {segment.TotalFieldLength(field)}.");
        ReadOnlySpan<byte> lengths = segment.FieldLengths(field).Codes;
        int documents = 0;
        for (int document = 0; document < lengths.Length; document++)
        {
            if (lengths[document] > 0) documents++;
            // Tokens stacked on others do not count for the length.
            if (lengths[document] > FieldLengthCode.Encode(_tokens[document]) || (lengths[document] == 0) != (_tokens[document] == 0))
            {
                throw SegmentVerifier.Wrong($"The document {document} has {_tokens[document]} tokens, its length says {FieldLengthCode.Decode(lengths[document])}.");
            }
        }

        if (documents != segment.FieldDocumentCount(field)) throw SegmentVerifier.Wrong($"{documents} documents have the field, the lengths say {segment.FieldDocumentCount(field)}.");
    }
}
