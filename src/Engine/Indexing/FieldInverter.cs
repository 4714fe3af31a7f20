using NewsSearch.Analysis;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Indexing;

/// <summary>Turns the tokens of one text field, document after document, into postings, term after term.</summary>
/// <remarks>
/// Tokens are noted as they come, 8 bytes each, and sorted by term once the batch is complete by counting: two passes
/// over flat arrays, without a structure per term to grow. Not thread-safe; used again for batch after batch.
/// </remarks>
internal sealed class FieldInverter : ITokenSink
{
    /// <summary>Positions between two values of the same field in a document.</summary>
    public const int ValueGap = 100;

    private readonly TermTable _terms = new();
    private int[] _tokenTerms = new int[1 << 12];
    private int[] _tokenPositions = new int[1 << 12];
    private int[] _sortedDocuments = [];
    private int[] _sortedPositions = [];
    private int _tokens;
    private readonly List<int> _documentEnds = [];
    private readonly List<byte> _lengthCodes = [];
    private bool _hasValue;
    private int _position = -1;
    private int _length;
    private int _documentCount;

    /// <summary>Bytes held.</summary>
    public long Capacity => _terms.Capacity + (8L * (_tokenTerms.Length + _sortedDocuments.Length)) + (5L * _documentEnds.Capacity);

    /// <summary>Adds a value of the current document.</summary>
    public void Add(IAnalyzer analyzer, string text)
    {
        if (_hasValue) _position = Later(ValueGap);
        _hasValue = true;
        analyzer.Analyze(text, this);
    }

    /// <inheritdoc/>
    public void Accept(in Token token)
    {
        if (_tokens == _tokenTerms.Length)
        {
            int capacity = (int)Math.Min(Array.MaxLength, _tokens * 2L);
            Array.Resize(ref _tokenTerms, capacity);
            Array.Resize(ref _tokenPositions, capacity);
        }

        // The first token has no word before it to stand on.
        _position = Math.Max(0, Later(token.PositionIncrement));
        _tokenTerms[_tokens] = _terms.Add(token.Term);
        _tokenPositions[_tokens] = _position;
        _tokens++;
        if (token.PositionIncrement > 0 || _length == 0) _length++;
    }

    /// <summary>Ends the current document.</summary>
    public void EndDocument()
    {
        _documentEnds.Add(_tokens);
        _lengthCodes.Add(FieldLengthCode.Encode(_length));
        if (_length > 0) _documentCount++;
        _hasValue = false;
        _position = -1;
        _length = 0;
    }

    /// <summary>Writes the field's sections.</summary>
    public void Write(SegmentFileWriter target, ushort field)
    {
        int[] order = _terms.Sort();
        int[] ends = SortByTerm(order);
        int[] documents = _sortedDocuments;
        int[] positions = _sortedPositions;
        using (var dictionary = new TermDictionaryWriter(target, field))
        {
            var postings = new PostingsWriter(target, field, _lengthCodes.Count);
            int token = 0;
            foreach (int term in order)
            {
                int end = ends[term];
                int documentFrequency = 0;
                int first = token;
                while (token < end)
                {
                    int document = documents[token];
                    int next = token + 1;
                    while (next < end && documents[next] == document) next++;
                    postings.Add(document, _lengthCodes[document], positions.AsSpan(token..next));
                    token = next;
                    documentFrequency++;
                }

                dictionary.Add(_terms[term], documentFrequency, end - first, postings.EndTerm());
            }

            postings.Finish();
            dictionary.Finish();
        }

        target.BeginSection(SectionKind.FieldLengths, field);
        StoredFieldLengthColumn.WriteHeader(target, _tokens, _documentCount);
        target.Write(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_lengthCodes));
        target.EndSection();
    }

    /// <summary>Forgets the documents and keeps the memory, unless one huge document made it huge.</summary>
    public void Clear(long maxCapacity)
    {
        _terms.Clear();
        _documentEnds.Clear();
        _lengthCodes.Clear();
        _tokens = 0;
        _documentCount = 0;
        if (8L * _tokenTerms.Length <= maxCapacity) return;
        _tokenTerms = new int[1 << 12];
        _tokenPositions = new int[1 << 12];
        _sortedDocuments = [];
        _sortedPositions = [];
    }

    private int Later(int positions) => (int)Math.Min(int.MaxValue - 1L, (long)_position + Math.Max(0, positions));

    // Counting sort: how often each term occurs says where its tokens go; passing the tokens in order keeps documents
    // and positions ascending.
    private int[] SortByTerm(int[] order)
    {
        if (_sortedDocuments.Length < _tokens)
        {
            _sortedDocuments = new int[_tokenTerms.Length];
            _sortedPositions = new int[_tokenTerms.Length];
        }

        int[] documents = _sortedDocuments;
        int[] positions = _sortedPositions;
        var next = new int[_terms.Count];
        foreach (int term in _tokenTerms.AsSpan(0, _tokens)) next[term]++;
        int start = 0;
        foreach (int term in order)
        {
            int count = next[term];
            next[term] = start;
            start += count;
        }

        int token = 0;
        for (int document = 0; document < _documentEnds.Count; document++)
        {
            for (int end = _documentEnds[document]; token < end; token++)
            {
                int place = next[_tokenTerms[token]]++;
                documents[place] = document;
                positions[place] = _tokenPositions[token];
            }
        }

        return next;
    }
}
