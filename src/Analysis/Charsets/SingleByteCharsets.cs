namespace NewsSearch.Analysis.Charsets;

/// <summary>A charset with one byte a character.</summary>
internal sealed class SingleByteCharset : LegacyCharset
{
    private readonly char[] _map = new char[256];

    /// <summary>Creates one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="first">The byte of the first character of <paramref name="upper"/>.</param>
    /// <param name="upper">Characters of consecutive bytes; '.' where a byte keeps its Windows-1252 character.</param>
    /// <param name="controls">Letters among the control codes.</param>
    public SingleByteCharset(string name, int first, string upper, params (byte Code, char Letter)[] controls)
        : base(name)
    {
        for (int i = 0; i < upper.Length; i++)
        {
            if (upper[i] != '.') _map[first + i] = upper[i];
        }

        foreach ((byte code, char letter) in controls) _map[code] = letter;
    }

    /// <inheritdoc/>
    public override string Decode(string text)
        => string.Create(text.Length, (text, _map), static (decoded, state) =>
        {
            for (int i = 0; i < decoded.Length; i++)
            {
                int value = Windows1252.ByteOf(state.text[i]);
                char letter = value < 0 ? '\0' : state._map[value];
                decoded[i] = letter == '\0' ? state.text[i] : letter;
            }
        });
}

/// <summary>The Vietnamese charsets of one byte a character.</summary>
internal static class SingleByteCharsets
{
    /// <summary>
    /// TCVN 5712:1993 VN3, of the ABC fonts (.VnTime): no toned capitals, for a capital font shows small letters as
    /// capitals. They stay small letters here.
    /// </summary>
    public static SingleByteCharset Tcvn3 { get; } = new(
        "tcvn3", 0xA1, "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ");

    /// <summary>RFC 1456.</summary>
    public static SingleByteCharset Viscii { get; } = new(
        "viscii", 0x80,
        "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
        (0x02, 'Ẳ'), (0x05, 'Ẵ'), (0x06, 'Ẫ'), (0x14, 'Ỷ'), (0x19, 'Ỹ'), (0x1E, 'Ỵ'));

    /// <summary>The Vietnamese Professionals Society's; table as in GNU recode.</summary>
    public static SingleByteCharset Vps { get; } = new(
        "vps", 0x80,
        "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ..ỀỂỄỐỒỔỖýỷỵỚỜỞ.ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ.àáâãảạă.èéêẽìí.ĩẴĐòóôõ.Ơụùúủ.ỶẼỳ",
        (0x02, 'Ạ'), (0x03, 'Ậ'), (0x04, 'Ặ'), (0x05, 'Ẹ'), (0x06, 'Ệ'), (0x10, 'Ị'), (0x11, 'Ọ'), (0x12, 'Ộ'), (0x13, 'Ợ'),
        (0x14, 'Ụ'), (0x15, 'Ự'), (0x19, 'Ỵ'), (0x1C, 'Ẫ'), (0x1D, 'Ữ'));

    /// <summary>Windows-1258: tones as combining characters behind their letter.</summary>
    public static SingleByteCharset Windows1258 { get; } = new(
        "windows-1258", 0xC3,
        "Ă........\u0300...Đ.\u0309..Ơ.......Ư\u0303....ă........\u0301...đ.\u0323..ơ.......ư\u20AB");
}
