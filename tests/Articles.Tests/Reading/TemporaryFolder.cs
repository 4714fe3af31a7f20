using System.Text;

namespace NewsSearch.Articles.Tests.Reading;

/// <summary>A folder of its own for one test, removed with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("articles-");

    public string Path => _folder.FullName;

    /// <summary>The path as the reader names it.</summary>
    public string Name => _folder.FullName.Replace('\\', '/');

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
