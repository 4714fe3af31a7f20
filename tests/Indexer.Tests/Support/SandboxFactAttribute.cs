namespace NewsSearch.Indexer.Tests.Support;

/// <summary>A test that needs a <see cref="Sandbox"/>, skipped with the reason where there is none.</summary>
public sealed class SandboxFactAttribute : FactAttribute
{
    public SandboxFactAttribute() => Skip = Sandbox.Unavailable;
}
