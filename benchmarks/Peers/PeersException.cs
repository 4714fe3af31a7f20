namespace NewsSearch.Peers;

/// <summary>Why the comparison cannot be made, as a sentence for whoever started it.</summary>
internal sealed class PeersException(string message) : Exception(message);
