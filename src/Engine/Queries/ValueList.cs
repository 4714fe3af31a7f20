using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>Element-wise equality and notation of the lists that queries hold; a record would compare them by reference.</summary>
internal static class ValueList
{
    public static bool AreEqual<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left.Count != right.Count) return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(left[i], right[i])) return false;
        }

        return true;
    }

    public static bool AreEqual(IReadOnlyList<byte[]> left, IReadOnlyList<byte[]> right)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left.Count != right.Count) return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (!left[i].AsSpan().SequenceEqual(right[i])) return false;
        }

        return true;
    }

    public static int Hash<T>(IReadOnlyList<T> list)
    {
        var hash = default(HashCode);
        hash.Add(list.Count);
        foreach (T item in list) hash.Add(item);
        return hash.ToHashCode();
    }

    public static int Hash(IReadOnlyList<byte[]> keys)
    {
        var hash = default(HashCode);
        hash.Add(keys.Count);
        foreach (byte[] key in keys) hash.AddBytes(key);
        return hash.ToHashCode();
    }

    public static void Describe(StringBuilder text, IReadOnlyList<Query> queries, string separator)
    {
        for (int i = 0; i < queries.Count; i++)
        {
            if (i > 0) text.Append(separator);
            queries[i].Describe(text);
        }
    }
}
