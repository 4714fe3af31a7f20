namespace NewsSearch.Engine.Rescoring;

/// <summary>What a second look at a document found.</summary>
/// <param name="Start">Position of the first word of the best passage; -1 where none of the terms occurs.</param>
/// <param name="Terms">Different terms in the best passage.</param>
/// <param name="Weight">Their idf, summed up and discounted by where the passage starts.</param>
/// <param name="Order">The idf of the terms that a passage, any, has in their order, summed up; 0 where the order does not count.</param>
/// <param name="Coverage">The idf of the different words in the whole field, summed up.</param>
public readonly record struct Passage(int Start, int Terms, double Weight, double Order, double Coverage)
{
    /// <summary>No passage.</summary>
    public static Passage None { get; } = new(-1, 0, 0, 0, 0);
}
