namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>
/// The standing phrases of Vietnamese portals, folded. Collected by reading the pages of provincial portals and
/// newspapers; each is a whole line or its beginning, as said.
/// </summary>
internal static class ChromeLexicon
{
    /// <summary>Whole lines that open what follows an article; a count, colon or dots may follow.</summary>
    public static readonly HashSet<string> FooterHeadings =
    [
        "tin khac", "cac tin khac", "nhung tin khac", "cac tin da dua", "tin da dua", "cac tin cu hon", "tin cu hon", "tin moi hon", "cac tin moi hon",
        "cac bai khac", "bai khac", "cac bai viet khac", "bai viet khac", "cac tin bai khac", "tin bai khac", "tin lien quan", "cac tin lien quan",
        "bai lien quan", "bai viet lien quan", "cac bai viet lien quan", "tin bai lien quan", "cac tin bai lien quan", "noi dung lien quan",
        "tin cung chuyen muc", "cung chuyen muc", "bai cung chuyen muc", "tin tuc cung chuyen muc", "tin cung loai", "co the ban quan tam",
        "co the ban thich", "ban co the quan tam", "tin noi bat", "tin moi", "tin moi nhat", "moi nhat", "tin doc nhieu", "doc nhieu", "doc nhieu nhat",
        "xem nhieu", "xem nhieu nhat", "tin xem nhieu", "phan hoi", "y kien", "y kien ban doc", "y kien cua ban doc", "y kien phan hoi",
        "cac y kien cua ban doc", "y kien ban doc ve bai viet", "binh luan", "gui binh luan", "viet binh luan", "gui y kien", "gui y kien cua ban",
        "binh luan cua ban", "nhan xet", "danh gia bai viet", "xem them", "doc them", "doc tiep", "xem tiep", "theo dong su kien", "dong su kien",
        "chuyen trang", "chuyen muc", "thu vien anh", "thu vien video", "lien ket website", "lien ket web", "lien ket", "website lien ket",
        "van ban moi", "thong bao moi", "quay lai", "tro lai", "tro ve", "ve dau trang", "len dau trang", "tro lai dau trang", "tro ve dau trang",
        "dau trang", "tin xem them", "tin tiep theo", "tin truoc", "bai tiep theo", "bai truoc", "lien he quang cao", "quang cao",
    ];

    /// <summary>Beginnings of lines that stand below an article.</summary>
    public static readonly string[] FooterBeginnings =
    [
        "©", "copyright", "ban quyen", "ghi ro nguon", "thiet ke boi", "thiet ke va phat trien", "phat trien boi", "chiu trach nhiem",
        "pho tong bien tap",
        "dia chi:", "tru so:", "toa soan:", "dien thoai:", "duong day nong:", "fax:", "email:", "e-mail:", "website:",
        "tong luot truy cap", "so luot truy cap", "dang truy cap", "dang online", "truc tuyen:", "hom nay:", "thong ke truy cap",
        "danh gia bai viet", "ho va ten", "noi dung *", "ma xac nhan", "ma bao mat", "tags:", "tag:", "tu khoa:",
        "the:", "cac y kien cua ban doc", "y kien cua ban doc", "xem them binh luan", "binh luan (",
        "y kien (", "phan hoi (", "® ",
    ];

    /// <summary>The same, of lines that do not end with a full stop: sentences may begin so too.</summary>
    public static readonly string[] FooterBeginningsOfNoSentence =
    [
        "giay phep", "trang thong tin dien tu", "cong thong tin", "chiu trach nhiem", "nguoi chiu trach nhiem", "tong bien tap", "pho tong bien tap",
        "truong ban bien tap", "ban bien tap", "co quan chu quan", "co quan ngon luan", "co quan cua dang bo", "don vi chu quan", "don vi quan ly",
        "luot truy cap", "ho ten", "hotline", "bai viet co huu ich", "dt:", "tel:", "so dien thoai", "van phong dai dien", "quan ly boi", "xay dung boi",
        "phien ban", "all rights reserved", "vui long ghi ro", "khong sao chep", "cam sao chep",
    ];

    /// <summary>Words of which share bars are made.</summary>
    public static readonly HashSet<string> ShareWords =
    [
        "chia", "se", "facebook", "twitter", "zalo", "email", "google", "google+", "linkedin", "copy", "link", "thich", "like", "share", "tweet", "pinterest",
        "telegram", "messenger", "x", "in", "print", "gui", "bai", "luu", "tin", "trang", "binh", "luan", "a", "a+", "a-", "g+", "f", "rss", "qr", "code",
    ];

    /// <summary>Whole lines of page furniture that may stand anywhere.</summary>
    public static readonly HashSet<string> Furniture =
    [
        "trang chu", "trang nhat", "home", "gioi thieu", "tin tuc", "lien he", "so do cong", "so do trang", "rss", "dang nhap", "dang ky", "tim kiem",
        "in trang", "in bai", "in bai viet", "in an", "ban in", "in", "gui email", "gui mail", "email", "chia se", "chia se bai viet", "luu bai viet",
        "luu tin", "facebook", "twitter", "zalo", "google", "google+", "linkedin", "copy link", "sao chep lien ket", "thich", "co khong", "co", "khong",
        "a- a a+", "a a+", "a+ a-", "a a a", "co chu", "nghe doc bai", "nghe bai viet", "nghe tin bai", "theo doi", "theo doi tren google news",
        "tin nong", "noi bat", "menu", "thoi su", "chinh tri", "kinh te", "xa hoi", "van hoa", "the gioi", "phap luat", "giao duc", "y te", "the thao",
        "tin trong tinh", "tin trong nuoc", "tin quoc te", "tin dia phuong", "tin tuc su kien", "tin hoat dong", "chi tiet tin", "chi tiet bai viet",
        "noi dung", "noi dung chi tiet", "video", "anh", "media", "multimedia", "emagazine", "infographic", "podcast", "phong su", "nguon", "tai ve",
    ];

    /// <summary>Beginnings of page furniture that may stand anywhere; the line must be short.</summary>
    public static readonly string[] FurnitureBeginnings =
    [
        "luot xem", "so luot xem", "so lan xem", "luot doc", "so lan doc", "da xem", "views:", "in trang", "gui email", "chia se:", "chia se bai viet",
        "trang chu >", "trang chu /", "trang chu »", "trang chu ›", "trang chu |", "trang nhat /", "trang nhat >", "home >", "home /", "ban dang o",
        "theo doi bao", "quan tam bao", "doc bao", "nghe bai", "co chu:", "xem voi co chu", "dang boi", "nguoi dang", "luot thich", "a- ", "aa ",
    ];

    /// <summary>What only a newspaper's or portal's own name begins with.</summary>
    public static readonly string[] SiteNames =
    [
        "cong thong tin", "trang thong tin", "cong giao tiep", "bao dien tu", "tap chi dien tu", "dang cong san viet nam", "cong thanh phan",
        "uy ban nhan dan tinh", "uy ban nhan dan thanh pho", "so thong tin va truyen thong",
    ];

    /// <summary>Footers that a scraper glues to the word before them; they begin with a capital in the text.</summary>
    public static readonly string[] GluedFooters =
    [
        "cac y kien cua ban doc", "y kien ban doc", "y kien cua ban doc", "cac tin khac", "tin khac", "tin lien quan", "cac tin lien quan",
        "phan hoi", "binh luan", "bai viet lien quan", "chia se bai viet", "tin cung chuyen muc", "in trang", "xem them", "luot xem", "so lan xem",
    ];
}
