using System.Collections.Frozen;
using NewsSearch.Articles.Understanding.Words;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>How organisations are printed, and how they are written once normalised.</summary>
internal static class OrganisationWords
{
    /// <summary>What the words of an organisation say about its level.</summary>
    public enum Rank : byte
    {
        None, Central, Province, City, District, Commune, Private, School,
    }

    /// <summary>Heads and parts of organisations: the words in print, the normalised form, the level that they imply.</summary>
    public static readonly PhraseTable<(string Name, Rank Rank)> Heads = new([
        ("tỉnh ủy", ("Tỉnh ủy", Rank.Province)), ("thành ủy", ("Thành ủy", Rank.City)), ("huyện ủy", ("Huyện ủy", Rank.District)),
        ("quận ủy", ("Quận ủy", Rank.District)), ("thị ủy", ("Thị ủy", Rank.District)), ("đảng ủy", ("Đảng ủy", Rank.None)),
        ("tỉnh đoàn", ("Tỉnh đoàn", Rank.Province)), ("thành đoàn", ("Thành đoàn", Rank.City)), ("huyện đoàn", ("Huyện đoàn", Rank.District)),
        ("ubnd", ("UBND", Rank.None)), ("ủy ban nhân dân", ("UBND", Rank.None)), ("hđnd", ("HĐND", Rank.None)),
        ("hội đồng nhân dân", ("HĐND", Rank.None)), ("ubkt", ("UBKT", Rank.None)), ("ủy ban kiểm tra", ("UBKT", Rank.None)),
        ("ủy ban kiểm tra trung ương", ("Ủy ban Kiểm tra Trung ương", Rank.Central)), ("ubkt trung ương", ("Ủy ban Kiểm tra Trung ương", Rank.Central)),
        ("ubmttq", ("Ủy ban MTTQ", Rank.None)), ("mttq", ("MTTQ", Rank.None)), ("mặt trận tổ quốc", ("MTTQ", Rank.None)),
        ("ủy ban mặt trận tổ quốc", ("Ủy ban MTTQ", Rank.None)), ("ủy ban mttq", ("Ủy ban MTTQ", Rank.None)),
        ("đoàn đại biểu quốc hội", ("Đoàn Đại biểu Quốc hội", Rank.None)), ("đoàn đbqh", ("Đoàn Đại biểu Quốc hội", Rank.None)),
        ("đại biểu quốc hội", ("Đại biểu Quốc hội", Rank.None)), ("đbqh", ("Đại biểu Quốc hội", Rank.None)),
        ("đoàn thanh niên cộng sản hồ chí minh", ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", Rank.None)), ("đoàn thanh niên", ("Đoàn Thanh niên", Rank.None)),
        ("đoàn tncs hồ chí minh", ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", Rank.None)), ("trung ương đoàn", ("Trung ương Đoàn", Rank.Central)),
        ("ban thường vụ", ("Ban Thường vụ", Rank.None)), ("btv", ("Ban Thường vụ", Rank.None)), ("thường vụ", ("Ban Thường vụ", Rank.None)),
        ("ban chấp hành", ("Ban Chấp hành", Rank.None)), ("bch", ("Ban Chấp hành", Rank.None)),
        ("ban chấp hành trung ương đảng", ("Ban Chấp hành Trung ương Đảng", Rank.Central)),
        ("ban chấp hành trung ương", ("Ban Chấp hành Trung ương Đảng", Rank.Central)),
        ("bch trung ương đảng", ("Ban Chấp hành Trung ương Đảng", Rank.Central)), ("bch trung ương", ("Ban Chấp hành Trung ương Đảng", Rank.Central)),
        ("bch tw đảng", ("Ban Chấp hành Trung ương Đảng", Rank.Central)), ("trung ương đảng", ("Ban Chấp hành Trung ương Đảng", Rank.Central)),
        ("tw đảng", ("Ban Chấp hành Trung ương Đảng", Rank.Central)), ("ban chấp hành trung ương đoàn", ("Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", Rank.Central)),
        ("ban chấp hành trung ương đoàn thanh niên cộng sản hồ chí minh", ("Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", Rank.Central)),
        ("ban chấp hành đảng bộ", ("Ban Chấp hành Đảng bộ", Rank.None)), ("bch đảng bộ", ("Ban Chấp hành Đảng bộ", Rank.None)),
        ("bộ chính trị", ("Bộ Chính trị", Rank.Central)), ("ban bí thư", ("Ban Bí thư Trung ương Đảng", Rank.Central)),
        ("quốc hội", ("Quốc hội", Rank.Central)), ("chính phủ", ("Chính phủ", Rank.Central)), ("trung ương", ("Trung ương", Rank.Central)),
        ("bộ chỉ huy quân sự", ("Bộ Chỉ huy Quân sự", Rank.None)), ("bch quân sự", ("Bộ Chỉ huy Quân sự", Rank.None)),
        ("bộ chỉ huy bộ đội biên phòng", ("Bộ Chỉ huy Bộ đội Biên phòng", Rank.None)), ("bộ tư lệnh", ("Bộ Tư lệnh", Rank.None)),
        ("bộ đội biên phòng", ("Bộ đội Biên phòng", Rank.None)), ("quân khu", ("Quân khu", Rank.Central)), ("công an", ("Công an", Rank.None)),
        ("tand", ("TAND", Rank.None)), ("tòa án nhân dân", ("TAND", Rank.None)),
        ("tand tối cao", ("TAND Tối cao", Rank.Central)), ("tòa án nhân dân tối cao", ("TAND Tối cao", Rank.Central)),
        ("vksnd", ("VKSND", Rank.None)), ("viện kiểm sát nhân dân", ("VKSND", Rank.None)),
        ("vksnd tối cao", ("VKSND Tối cao", Rank.Central)), ("viện ksnd", ("VKSND", Rank.None)), ("viện kiểm sát nhân dân tối cao", ("VKSND Tối cao", Rank.Central)),
        ("tòa án", ("TAND", Rank.None)), ("viện kiểm sát", ("VKSND", Rank.None)),
        ("sở", ("Sở", Rank.Province)), ("bộ", ("Bộ", Rank.Central)), ("ban", ("Ban", Rank.None)), ("phòng", ("Phòng", Rank.None)),
        ("cục", ("Cục", Rank.Central)), ("chi cục", ("Chi cục", Rank.Province)), ("tổng cục", ("Tổng cục", Rank.Central)),
        ("vụ", ("Vụ", Rank.Central)), ("viện", ("Viện", Rank.None)), ("văn phòng", ("Văn phòng", Rank.None)), ("trung tâm", ("Trung tâm", Rank.None)),
        ("thanh tra", ("Thanh tra", Rank.None)), ("liên đoàn lao động", ("Liên đoàn Lao động", Rank.None)), ("lđlđ", ("Liên đoàn Lao động", Rank.None)),
        ("tổng liên đoàn lao động việt nam", ("Tổng Liên đoàn Lao động Việt Nam", Rank.Central)),
        ("tổng liên đoàn lao động", ("Tổng Liên đoàn Lao động Việt Nam", Rank.Central)),
        ("hội", ("Hội", Rank.None)), ("hội đồng", ("Hội đồng", Rank.None)), ("ủy ban", ("Ủy ban", Rank.None)), ("đoàn", ("Đoàn", Rank.None)),
        ("đảng bộ", ("Đảng bộ", Rank.None)), ("chi bộ", ("Chi bộ", Rank.None)), ("đảng đoàn", ("Đảng đoàn", Rank.None)),
        ("ban cán sự đảng", ("Ban cán sự đảng", Rank.None)), ("kho bạc", ("Kho bạc", Rank.None)), ("hải quan", ("Hải quan", Rank.None)),
        ("trạm", ("Trạm", Rank.District)), ("hạt kiểm lâm", ("Hạt Kiểm lâm", Rank.District)), ("đài", ("Đài", Rank.None)),
        ("trường", ("Trường", Rank.School)), ("đại học", ("Đại học", Rank.School)), ("học viện", ("Học viện", Rank.School)),
        ("bệnh viện", ("Bệnh viện", Rank.School)), ("báo", ("Báo", Rank.School)),
        ("công ty", ("Công ty", Rank.Private)), ("tổng công ty", ("Tổng Công ty", Rank.Private)), ("tập đoàn", ("Tập đoàn", Rank.Private)),
        ("ngân hàng", ("Ngân hàng", Rank.Private)), ("hđqt", ("HĐQT", Rank.Private)), ("hội đồng quản trị", ("HĐQT", Rank.Private)),
        ("hđtv", ("HĐTV", Rank.Private)), ("hội đồng thành viên", ("HĐTV", Rank.Private)), ("doanh nghiệp", ("Doanh nghiệp", Rank.Private)), ("khối doanh nghiệp", ("Khối Doanh nghiệp", Rank.None)),
        ("hợp tác xã", ("Hợp tác xã", Rank.Private)), ("htx", ("Hợp tác xã", Rank.Private)), ("nhà máy", ("Nhà máy", Rank.Private)),
        ("ctcp", ("CTCP", Rank.Private)), ("clb", ("CLB", Rank.Private)), ("câu lạc bộ", ("CLB", Rank.Private)), ("xí nghiệp", ("Xí nghiệp", Rank.Private)),
        ("liên minh hợp tác xã", ("Liên minh Hợp tác xã", Rank.None)), ("liên minh htx", ("Liên minh Hợp tác xã", Rank.None)), ("liên minh", ("Liên minh", Rank.None)),
        ("hiệp hội", ("Hiệp hội", Rank.Private)), ("đoàn luật sư", ("Đoàn luật sư", Rank.Private)), ("đoàn ls", ("Đoàn luật sư", Rank.Private)), ("văn phòng luật sư", ("Văn phòng luật sư", Rank.Private)),
        ("khách sạn", ("Khách sạn", Rank.Private)), ("cửa hàng", ("Cửa hàng", Rank.Private)), ("quỹ", ("Quỹ", Rank.Private)), ("dự án", ("dự án", Rank.None)),
    ]);

    /// <summary>Fields of work as ministries and departments bear them in their names.</summary>
    public static readonly PhraseTable<string> Fields = new(AllFields());

    /// <summary>Other words that go on within an organisation's name in small letters.</summary>
    public static readonly FrozenSet<string> Small = (
        "và các của thuộc cấp vùng quản lý dự án xây dựng kiến thiết hạ tầng đô thị đất đai phát triển quỹ tiếp công dân điều hành đề " +
        "chỉ đạo phòng chống thiên tai thường trực kinh tế xã hội tổ chức hành chính chính trị nghiên cứu khu công nghiệp chế xuất rừng " +
        "hộ đặc dụng quốc gia bảo tồn thi tuyển công chức chức pháp chế văn phòng dân nguyện đối ngoại an ninh quân sự nhân dân biên " +
        "cơ quan khối trung ương nông dân nữ thanh niên cựu chiến binh lao động người cao tuổi chữ thập đỏ kiểm tra kiểm lâm trồng " +
        "trọt bảo vệ thực vật thủy lợi thú y chăn nuôi xúc tiến thương mại đầu tư môi trường giáo dục thường xuyên nghề nghiệp y tế dự " +
        "kỹ thuật cao đẳng trung học phổ thông tiểu cơ sở điện lực nước sạch quan trắc khoa học công nghệ luật biển hải đảo đường " +
        "thông tin báo chí tuyên huấn hậu cần tham mưu cảnh sát giao trật tự điều hình ma túy quản thị trường thuế hải quan kho bạc " +
        "dân số gia đình trẻ em bồi dưỡng đào tạo dịch vụ công chấp hành đền bù giải tỏa bồi thường giải phóng mặt bằng hỗ trợ tái định cư cố đô di tích").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words with which the sentence goes on after an organisation.</summary>
    public static readonly FrozenSet<string> After = (
        "cho nói đã là phát dự tại khẳng nhấn trả thừa bị được có vừa làm trong với cùng ký đến tiếp trao đề yêu giải ở sẽ đang chủ không " +
        "phải chịu từ khi nhiệm khóa kiêm này đó về trước sau vào bày chia kêu thông báo nhận định chỉ xác tới thăm tặng trình trong gửi").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Countries and their people: a post named with one of them is none of Viet Nam.</summary>
    public static readonly PhraseTable<bool> Foreign = new((
        "mỹ|hoa kỳ|nhật bản|nhật|trung quốc|lào|campuchia|israel|nga|pháp|đức|anh|hàn quốc|triều tiên|singapore|thái lan|malaysia|indonesia|" +
        "philippines|myanmar|ấn độ|australia|úc|canada|cuba|italy|ý|hà lan|thụy điển|thụy sĩ|tây ban nha|bồ đào nha|ukraine|iran|iraq|" +
        "đan mạch|na uy|phần lan|bỉ|áo|hungary|ba lan|séc|brazil|argentina|mexico|new zealand|đài loan|brunei|mông cổ|kazakhstan|belarus|" +
        "ai cập|nam phi|thổ nhĩ kỳ|hy lạp|eu|liên hợp quốc|asean|quốc vụ viện").Split('|').Select(name => (name, true)));

    private static IEnumerable<(string, string)> AllFields()
    {
        foreach (string field in (
            "Tài nguyên và Môi trường|Nông nghiệp và Phát triển nông thôn|Nông nghiệp và Môi trường|Giáo dục và Đào tạo|Kế hoạch và Đầu tư|" +
            "Thông tin và Truyền thông|Khoa học và Công nghệ|Lao động - Thương binh và Xã hội|Văn hóa, Thể thao và Du lịch|Giao thông vận tải|" +
            "Công Thương|Tài chính|Nội vụ|Y tế|Tư pháp|Xây dựng|Ngoại vụ|Ngoại giao|Quốc phòng|Công an|Du lịch|Công nghiệp|Thương mại|" +
            "Quy hoạch - Kiến trúc|Dân tộc và Tôn giáo|Văn hóa và Thể thao|Tài chính - Kế hoạch|Thương mại - Du lịch|Nông nghiệp|" +
            "Tổ chức|Tuyên giáo|Tuyên giáo và Dân vận|Dân vận|Nội chính|Kinh tế|Đối ngoại|Dân tộc|Tôn giáo|Giao thông công chánh|Thủy sản|" +
            "Quản lý xây dựng công trình|Quản lý nhà và Thị trường bất động sản|Quản lý đất đai|Quản lý đô thị|Kinh tế - Hạ tầng|Kinh tế và Hạ tầng|" +
            "Văn hóa và Thông tin|Văn hóa - Thông tin|Văn hóa - Xã hội|Kinh tế - Ngân sách|Hành chính - Tổng hợp|Khoa giáo - Văn xã").Split('|'))
        {
            yield return (Plain(field), field);
            string bare = Plain(field.Replace(" và ", " ", StringComparison.Ordinal));
            yield return (bare, field);
        }

        foreach ((string shortForm, string field) in new (string, string)[]
        {
            ("nn ptnt", "Nông nghiệp và Phát triển nông thôn"), ("nn và ptnt", "Nông nghiệp và Phát triển nông thôn"), ("nnptnt", "Nông nghiệp và Phát triển nông thôn"),
            ("nông nghiệp ptnt", "Nông nghiệp và Phát triển nông thôn"), ("nông nghiệp và ptnt", "Nông nghiệp và Phát triển nông thôn"),
            ("tn mt", "Tài nguyên và Môi trường"), ("tnmt", "Tài nguyên và Môi trường"), ("tn và mt", "Tài nguyên và Môi trường"),
            ("gd đt", "Giáo dục và Đào tạo"), ("gdđt", "Giáo dục và Đào tạo"), ("gd và đt", "Giáo dục và Đào tạo"),
            ("kh đt", "Kế hoạch và Đầu tư"), ("khđt", "Kế hoạch và Đầu tư"), ("tt tt", "Thông tin và Truyền thông"), ("tttt", "Thông tin và Truyền thông"),
            ("kh cn", "Khoa học và Công nghệ"), ("khcn", "Khoa học và Công nghệ"), ("lđ tb xh", "Lao động - Thương binh và Xã hội"),
            ("lđtb xh", "Lao động - Thương binh và Xã hội"), ("lđtbxh", "Lao động - Thương binh và Xã hội"),
            ("vh tt dl", "Văn hóa, Thể thao và Du lịch"), ("vhttdl", "Văn hóa, Thể thao và Du lịch"), ("vhtt dl", "Văn hóa, Thể thao và Du lịch"),
            ("gtvt", "Giao thông vận tải"), ("giao thông", "Giao thông vận tải"), ("qh kt", "Quy hoạch - Kiến trúc"), ("nn mt", "Nông nghiệp và Môi trường"),
        })
        {
            yield return (shortForm, field);
        }
    }

    private static string Plain(string field)
        => Analysis.Vietnamese.VietnameseText.Canonical(field.Replace(" - ", " ", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal));
}
