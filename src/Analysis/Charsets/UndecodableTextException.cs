namespace NewsSearch.Analysis.Charsets;

/// <summary>The bytes are no text in any known encoding; the message says where and why.</summary>
public sealed class UndecodableTextException(string message) : Exception(message);
