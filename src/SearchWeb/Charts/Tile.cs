namespace NewsSearch.Web.Charts;

/// <summary>A tile of the map: a province of today at its place in the grid.</summary>
/// <param name="ProvinceId">Id in the catalogue.</param>
/// <param name="Name">Name as it stands on the map.</param>
/// <param name="Row">Row from the north.</param>
/// <param name="Column">Column from the west.</param>
public sealed record Tile(string ProvinceId, string Name, int Row, int Column)
{
    /// <summary>Width in units of the drawing.</summary>
    public const double Width = 57;

    /// <summary>Height in units of the drawing.</summary>
    public const double Height = 44;

    private const double ColumnPitch = 60;
    private const double RowPitch = 47;

    /// <summary>Left edge.</summary>
    public double X => Column * ColumnPitch;

    /// <summary>Top edge.</summary>
    public double Y => Row * RowPitch;

    /// <summary>The name in one or two lines: every name is of two syllables but Huế.</summary>
    public IReadOnlyList<string> Lines { get; } = Name.Split(' ', 2);

    /// <summary>The 34 provinces and cities since 1 July 2025, in the shape of the country.</summary>
    public static IReadOnlyList<Tile> All { get; } =
    [
        new("lai-chau", "Lai Châu", 0, 0), new("lao-cai", "Lào Cai", 0, 1), new("tuyen-quang", "Tuyên Quang", 0, 2), new("cao-bang", "Cao Bằng", 0, 3),
        new("dien-bien", "Điện Biên", 1, 0), new("son-la", "Sơn La", 1, 1), new("thai-nguyen", "Thái Nguyên", 1, 2), new("lang-son", "Lạng Sơn", 1, 3),
        new("phu-tho", "Phú Thọ", 2, 1), new("ha-noi", "Hà Nội", 2, 2), new("bac-ninh", "Bắc Ninh", 2, 3), new("quang-ninh", "Quảng Ninh", 2, 4),
        new("ninh-binh", "Ninh Bình", 3, 2), new("hung-yen", "Hưng Yên", 3, 3), new("hai-phong", "Hải Phòng", 3, 4),
        new("thanh-hoa", "Thanh Hóa", 4, 2),
        new("nghe-an", "Nghệ An", 5, 1), new("ha-tinh", "Hà Tĩnh", 5, 2),
        new("quang-tri", "Quảng Trị", 6, 2), new("hue", "Huế", 6, 3),
        new("da-nang", "Đà Nẵng", 7, 4),
        new("quang-ngai", "Quảng Ngãi", 8, 4),
        new("gia-lai", "Gia Lai", 9, 4),
        new("dak-lak", "Đắk Lắk", 10, 4),
        new("dong-nai", "Đồng Nai", 11, 2), new("lam-dong", "Lâm Đồng", 11, 3), new("khanh-hoa", "Khánh Hòa", 11, 4),
        new("tay-ninh", "Tây Ninh", 12, 1), new("ho-chi-minh", "TP. HCM", 12, 2),
        new("an-giang", "An Giang", 13, 0), new("dong-thap", "Đồng Tháp", 13, 1), new("vinh-long", "Vĩnh Long", 13, 2),
        new("ca-mau", "Cà Mau", 14, 0), new("can-tho", "Cần Thơ", 14, 1),
    ];
}
