namespace NewsSearch.SearchWeb.Tests.Security;

/// <summary>Texts that would be markup, script or an address somewhere, if any place wrote them as they are.</summary>
internal static class HostileMarkup
{
    // What would run.
    private static readonly string[] Vectors =
    [
        "<script>alert(1)</script>", "<script src=//x.example/a.js></script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
        "<iframe src=javascript:alert(1)></iframe>", "<object data=javascript:alert(1)>", "<embed src=javascript:alert(1)>", "<a href=javascript:alert(1)>x</a>", "<a href=\"java\tscript:alert(1)\">x</a>",
        "<base href=//x.example/>", "<meta http-equiv=refresh content=\"0;url=//x.example\">", "<link rel=stylesheet href=//x.example/a.css>", "<style>*{color:red}</style>", "<form action=//x.example><button>x</button></form>",
        "<body onload=alert(1)>", "<details open ontoggle=alert(1)>", "<input autofocus onfocus=alert(1)>", "<video><source onerror=alert(1)></video>", "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
        "<mark onclick=alert(1)>x</mark>", "<template><script>alert(1)</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<p style=\"background:url(//x.example)\">x</p>",
    ];

    // What would let it out of where it stands.
    private static readonly string[] Escapes =
    [
        "", "\">", "'>", "</title>", "</textarea>", "</script>", "-->", "</style>", "]]>", "&quot;>", "</mark>", "\u0000\">",
    ];

    private static readonly string[] Others =
    [
        "javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "//x.example/a", "\\\\x.example\\a", "/\\x.example", "https://x.example/?a=\"onmouseover=alert(1)",
        "\" onmouseover=alert(1) x=\"", "' onmouseover='alert(1)", "` onmouseover=alert(1) `", "\" autofocus onfocus=alert(1) x=\"", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "%3Cscript%3Ealert(1)%3C/script%3E",
        "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e", "＜script＞alert(1)＜/script＞", "<scr\u0000ipt>alert(1)</scr\u0000ipt>", "<scr<script>ipt>alert(1)</script>", "<<script>alert(1)//<</script>", "<script\u00A0>alert(1)</script\u00A0>", "<ScRiPt>alert(1)</sCrIpT>",
        "@(System.IO.File.ReadAllText(\"x\")) {{7*7}} ${7*7} <%= 7*7 %> #{7*7}", "<!--#exec cmd=\"x\"-->", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "=cmd|'/c calc'!A1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1",
        "x\r\nSet-Cookie: a=b\r\n\r\n<script>alert(1)</script>", "\u202Etxt.<script>alert(1)</script>", "\u001B]0;x\u0007<script>alert(1)</script>", "<hậu giang onload=alert(1)>", "Hậu <b>Gi</b>ang", "hậu\"giang'&<>",
        "<a href=https://x.example ping=//x.example>x</a>", "<dialog open onclose=alert(1)>", "<a href=\"data&colon;text/html,<script>alert(1)</script>\">x</a>",
    ];

    /// <summary>All of them, at least 120.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Vectors,
        .. Vectors.Take(5).SelectMany(vector => Escapes.Skip(1).Select(escape => escape + vector)),
        .. Others,
    ];
}
