using NewsSearch.Articles.Understanding.Words;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>A title of a post: "Bí thư", "Trưởng ban".</summary>
/// <param name="Title">Normalised.</param>
/// <param name="Prefix">First word of the organisation where the title swallows it: "Ban" for "Trưởng ban Tổ chức".</param>
/// <param name="Organisation">The one organisation that has such a post, or null; empty where the title says it all.</param>
/// <param name="IsOfMember">Whether the prefix alone is the organisation ("Tỉnh ủy viên"), its place left out.</param>
/// <param name="IsOfBoard">Whether it names the organ of a firm ("Chủ tịch HĐQT"): the organisation is the firm.</param>
internal sealed record RoleTitle(string Title, string Prefix = "", string? Organisation = null, bool IsOfMember = false, bool IsOfBoard = false)
{
    /// <summary>The titles by the words that print them.</summary>
    public static readonly PhraseTable<RoleTitle> Table = new(All());

    private static IEnumerable<(string, RoleTitle)> All()
    {
        const string centralCommittee = "Ban Chấp hành Trung ương Đảng";
        yield return ("tổng bí thư", new("Tổng Bí thư", Organisation: centralCommittee));
        yield return ("chủ tịch nước", new("Chủ tịch nước", Organisation: ""));
        yield return ("phó chủ tịch nước", new("Phó Chủ tịch nước", Organisation: ""));
        yield return ("thường trực ban bí thư", new("Thường trực", Organisation: "Ban Bí thư Trung ương Đảng"));
        yield return ("thủ tướng", new("Thủ tướng", Organisation: "Chính phủ"));
        yield return ("phó thủ tướng", new("Phó Thủ tướng", Organisation: "Chính phủ"));
        yield return ("phó thủ tướng thường trực", new("Phó Thủ tướng Thường trực", Organisation: "Chính phủ"));
        yield return ("tổng thanh tra", new("Tổng Thanh tra", Organisation: "Thanh tra Chính phủ"));
        yield return ("phó tổng thanh tra", new("Phó Tổng Thanh tra", Organisation: "Thanh tra Chính phủ"));
        yield return ("tổng kiểm toán", new("Tổng Kiểm toán", Organisation: "Kiểm toán Nhà nước"));
        yield return ("phó tổng kiểm toán", new("Phó Tổng Kiểm toán", Organisation: "Kiểm toán Nhà nước"));
        yield return ("thống đốc", new("Thống đốc", Organisation: "Ngân hàng Nhà nước Việt Nam"));
        yield return ("phó thống đốc", new("Phó Thống đốc", Organisation: "Ngân hàng Nhà nước Việt Nam"));
        yield return ("tổng tham mưu trưởng", new("Tổng Tham mưu trưởng", Organisation: "Quân đội nhân dân Việt Nam"));
        yield return ("phó tổng tham mưu trưởng", new("Phó Tổng Tham mưu trưởng", Organisation: "Quân đội nhân dân Việt Nam"));
        foreach (string title in new[]
        {
            "Bí thư", "Phó Bí thư", "Bí thư thứ nhất", "Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc", "Quyền Giám đốc",
            "Tổng Giám đốc", "Phó Tổng Giám đốc", "Hiệu trưởng", "Phó Hiệu trưởng", "Chủ nhiệm", "Phó Chủ nhiệm", "Ủy viên",
            "Ủy viên dự khuyết", "Tổng Thư ký", "Phó Tổng Thư ký", "Chánh án", "Phó Chánh án", "Chánh Văn phòng", "Phó Chánh Văn phòng",
            "Chánh Thanh tra", "Phó Chánh Thanh tra", "Thẩm phán", "Chỉ huy trưởng", "Phó Chỉ huy trưởng", "Tư lệnh", "Phó Tư lệnh", "Chính ủy",
            "Phó Chính ủy", "Đại biểu", "Hạt trưởng", "Trạm trưởng", "Tổ trưởng", "Đội trưởng", "Ủy viên Thường trực",
        })
        {
            yield return (Lower(title), new(title));
            if (title.StartsWith("Phó ", StringComparison.Ordinal) || title is "Ủy viên")
                yield return (Lower(title) + " thường trực", new(title + " Thường trực"));
        }

        foreach ((string head, string body) in new (string, string)[]
        {
            ("Trưởng ban", "Ban"), ("Trưởng phòng", "Phòng"), ("Trưởng đoàn", "Đoàn"), ("Trưởng khoa", "Khoa"),
            ("Cục trưởng", "Cục"), ("Vụ trưởng", "Vụ"), ("Viện trưởng", "Viện"), ("Chi cục trưởng", "Chi cục"),
            ("Tổng cục trưởng", "Tổng cục"), ("Trưởng công an", "Công an"), ("Bộ trưởng", "Bộ"),
        })
        {
            string title = head == "Trưởng công an" ? "Trưởng Công an" : head;
            yield return (Lower(head), new(title, body));
            yield return ("phó " + Lower(head), new("Phó " + title, body));
            yield return ("phó " + Lower(head) + " thường trực", new("Phó " + title + " Thường trực", body));
            // "Phó ban", "Cục phó": the same post in fewer words.
            string noun = Lower(body);
            yield return ("phó " + noun, new("Phó " + title, body));
            yield return (noun + " phó", new("Phó " + title, body));
        }

        // A member of a Party committee, named by the committee's level.
        foreach (string committee in new[] { "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy" })
            yield return (Lower(committee) + " viên", new(committee + " viên", committee, IsOfMember: true));
        // Boards are organs of a firm: the title names them, and the organisation is the firm.
        foreach (string head in new[] { "Chủ tịch", "Phó Chủ tịch", "Ủy viên", "Thành viên" })
        {
            foreach ((string board, string printed) in new[] { ("HĐQT", "hđqt"), ("HĐQT", "hội đồng quản trị"), ("HĐTV", "hđtv"), ("HĐTV", "hội đồng thành viên") })
                yield return (Lower(head) + " " + printed, new(head + " " + board, IsOfBoard: true));
        }

        yield return ("thứ trưởng", new("Thứ trưởng", "Bộ"));
        yield return ("thứ trưởng thường trực", new("Thứ trưởng Thường trực", "Bộ"));
        yield return ("phó công an", new("Phó Trưởng Công an", "Công an"));
    }

    private static string Lower(string title) => Analysis.Vietnamese.VietnameseText.Canonical(title);
}
