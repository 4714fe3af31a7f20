using System.Security.Cryptography;
using System.Text;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles;

/// <summary>An official that an article names.</summary>
/// <param name="OfficialId">The person in the catalogue, or null for one discovered in the text.</param>
/// <param name="Name">Full name, composed, marks in the old style.</param>
/// <param name="Roles">The posts that the article gives, in its order.</param>
/// <param name="Mentions">Where the full name stands.</param>
/// <param name="Evidence">The words that give name and post.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">Short English name of the rule: named, correction.</param>
public sealed record OfficialFinding(
    string? OfficialId,
    string Name,
    IReadOnlyList<OfficialRole> Roles,
    IReadOnlyList<Span> Mentions,
    Evidence Evidence,
    double Confidence,
    string Rule = "named")
{
    private const int HashLength = 4;

    /// <summary>
    /// The facet id: that of the catalogue, or for a discovered person the slug of the name and four base32 characters
    /// of the hash of its canonical spelling, so that Thanh and Thành stay two people while Thuý and Thúy are one.
    /// </summary>
    public string Key => OfficialId ?? VietnameseText.Slug(Name) + "-" + Hash(VietnameseText.Canonical(Name));

    private static string Hash(string spelling)
    {
        const string base32 = "abcdefghijklmnopqrstuvwxyz234567";
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(spelling));
        int bits = (hash[0] << 16) | (hash[1] << 8) | hash[2];
        return string.Create(HashLength, bits, static (characters, bits) =>
        {
            for (int i = 0; i < characters.Length; i++) characters[i] = base32[(bits >> (19 - (5 * i))) & 31];
        });
    }
}
