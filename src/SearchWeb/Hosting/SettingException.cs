namespace NewsSearch.Web.Hosting;

/// <summary>A setting that cannot be read; the message says which, what is wrong with it, and what would be right.</summary>
internal sealed class SettingException(string message) : Exception(message);
