using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace NewsSearch.Web.Operating;

/// <summary>Who may see the operator's page: nobody, unless the configuration says otherwise.</summary>
/// <remarks>
/// <c>Operator:Access</c> is <c>off</c> (default), <c>loopback</c> (this machine itself, and no proxy before it) or
/// <c>token</c>: then <c>Operator:Token</c> is the password that a browser asks for, under any name, or a bearer token.
/// </remarks>
internal sealed class OperatorAccess(IConfiguration configuration)
{
    /// <summary>A token that could be guessed protects nothing.</summary>
    public const int ShortestToken = 16;

    /// <summary>Whether there is such a page at all.</summary>
    public bool IsOn => Mode is "loopback" || (Mode is "token" && Token.Length >= ShortestToken);

    /// <summary>Whether the browser should ask for a password.</summary>
    public bool AsksForToken => Mode is "token";

    private string Mode => configuration["Operator:Access"]?.Trim().ToLowerInvariant() ?? "off";

    private string Token => configuration["Operator:Token"] ?? "";

    /// <summary>Whether a request may see the page.</summary>
    public bool Admits(HttpContext context) => IsOn && (Mode is "loopback" ? IsOfThisMachine(context) : HasToken(context.Request));

    // Behind a proxy on this machine every request comes from it; the proxy's mark gives it away.
    private static bool IsOfThisMachine(HttpContext context)
        => context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded") && !context.Request.Headers.ContainsKey("X-Real-IP");

    private bool HasToken(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out AuthenticationHeaderValue? given) || given.Parameter is not { } parameter) return false;
        string? token = given.Scheme.ToLowerInvariant() switch
        {
            "bearer" => parameter,
            "basic" => PasswordOf(parameter),
            _ => null,
        };

        // Hashed first, so that the time of comparing says nothing of the length either.
        return token is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), SHA256.HashData(Encoding.UTF8.GetBytes(Token)));
    }

    private static string? PasswordOf(string parameter)
    {
        Span<byte> decoded = new byte[parameter.Length];
        if (!Convert.TryFromBase64String(parameter, decoded, out int length)) return null;
        string pair = Encoding.UTF8.GetString(decoded[..length]);
        int colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : pair[(colon + 1)..];
    }
}
