namespace NewsSearch.Articles.Backends;

/// <summary>A backend was chosen that this build has not; the message says which there are and what to do.</summary>
/// <param name="message">A sentence, or two.</param>
public sealed class UnknownBackendException(string message) : Exception(message);
