namespace NewsSearch.Indexer.CommandLine;

/// <summary>Finds what was probably meant by a misspelled name.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest letters to change, add, drop or swap; null where every one differs by more than a third.</summary>
    public static string? Of(string typed, IEnumerable<string> names)
    {
        string? nearest = null;
        int fewest = int.MaxValue;
        foreach (string name in names)
        {
            int edits = Edits(typed, name);
            if (edits < fewest) (nearest, fewest) = (name, edits);
        }

        return nearest is not null && fewest <= Math.Max(1, Math.Max(typed.Length, nearest.Length) / 3) ? nearest : null;
    }

    // Damerau-Levenshtein, the restricted form (optimal string alignment), over three rows.
    private static int Edits(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int[] row = new int[right.Length + 1];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int substitution = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(substitution, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last) = (last, row);
        }

        return last[right.Length];
    }
}
