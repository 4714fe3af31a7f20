using System.Globalization;
using System.Text;
using NewsSearch.Articles.Indexing;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Articles.Searching.Interpreting;

/// <summary>Writes a request as one plain Vietnamese line, for the command line and the API; pages build theirs with links.</summary>
internal sealed class RequestSentence(SearchContext context, ArticleSearchRequest request)
{
    /// <summary>The line, without a full stop.</summary>
    /// <param name="clauses">What was searched.</param>
    /// <param name="longQueryShare">How many of the words are needed, as "8/10"; null for all.</param>
    public string Write(IReadOnlyList<ClauseInterpretation> clauses, string? longQueryShare)
    {
        var parts = new List<string>();
        AddWords(parts, clauses, longQueryShare);
        AddSelections(parts, "ở ", "hoặc ", request.Provinces, "không rõ tỉnh", ProvinceName);
        if (request.NamedOnly) parts.Add("chỉ tính tỉnh nêu rõ trong bài");
        AddSelections(parts, "có nhắc ", "hoặc ", request.Officials, "không nhắc cán bộ nào", OfficialName);
        AddSelections(parts, "có nhắc ", "hoặc ", request.Roles, "không nhắc chức vụ nào", id => context.Vocabulary.Label(ArticleSchema.Role, id));
        AddSelections(parts, "của ", "hoặc ", request.Sources, "không rõ nguồn", id => context.Vocabulary.Label(ArticleSchema.Source, id));
        AddDates(parts);
        return parts.Count == 0 ? "Tất cả văn bản" : "Văn bản " + string.Join(", ", parts);
    }

    private void AddWords(List<string> parts, IReadOnlyList<ClauseInterpretation> clauses, string? longQueryShare)
    {
        string where = request.Scope switch
        {
            SearchScope.Title => " trong tiêu đề",
            SearchScope.All => " ở bất cứ đâu trên trang",
            _ => "",
        };
        string words = string.Join(' ', clauses.Where(clause => clause is { Kind: "word", Excluded: false }).Select(clause => clause.Text));
        if (words.Length > 0) parts.Add(longQueryShare is null ? $"có đủ “{words}”{where}" : $"có ít nhất {longQueryShare} chữ của “{words}”{where}");
        foreach (ClauseInterpretation clause in clauses.Where(clause => clause.Kind != "word" || clause.Excluded))
        {
            string text = clause.Kind switch
            {
                "phrase" => $"cụm từ “{clause.Text}”",
                "prefix" => $"chữ bắt đầu bằng “{clause.Text.TrimEnd('*')}”",
                "any" => $"một trong “{clause.Text}”",
                "field" => clause.Text,
                _ => $"“{clause.Text}”",
            };
            parts.Add((clause.Excluded ? "không có " : "có ") + text + (clause.Kind == "field" ? "" : where));
        }
    }

    private static void AddSelections(List<string> parts, string before, string between, IReadOnlyList<FacetSelection> selections, string unknown, Func<string, string> name)
    {
        string Show(FacetSelection selection) => selection.Value == FacetSelection.Unknown ? unknown : name(selection.Value);
        List<string> included = [.. selections.Where(s => !s.Exclude && s.Value != FacetSelection.Unknown).Select(Show)];
        if (selections.Contains(new FacetSelection(FacetSelection.Unknown))) included.Add(unknown);
        if (included.Count > 0)
        {
            string text = string.Join(' ' + between, included);
            parts.Add(included[0] == unknown ? text : before + text);
        }

        foreach (FacetSelection selection in selections.Where(s => s.Exclude)) parts.Add("trừ " + Show(selection));
    }

    private string ProvinceName(string id)
    {
        Province? province = context.Catalogue.Provinces.Find(id);
        if (province is null) return ReachFinding.LabelOf(id)?.ToLowerInvariant() ?? id;
        if (province.To is null) return province.Name;
        string today = string.Join(", ", context.Catalogue.Provinces.TodayOf(province).Select(p => p.Name));
        return today == province.Name ? province.Name + " cũ" : $"{province.Name} (nay thuộc {today})";
    }

    private string OfficialName(string id) => context.Catalogue.Officials.Find(id)?.Name ?? context.Vocabulary.Label(ArticleSchema.Official, id);

    private void AddDates(List<string> parts)
    {
        if (request.From is { } from && request.From == request.To) parts.Add("đăng " + Show(from));
        else
        {
            var text = new StringBuilder();
            if (request.From is { } first) text.Append(" từ ").Append(Show(first));
            if (request.To is { } last) text.Append(" đến ").Append(Show(last));
            if (text.Length > 0) parts.Add("đăng" + text);
        }

        string? kind = request.Date switch
        {
            DateFilter.Exact => "rõ ngày đăng",
            DateFilter.Partial => "chỉ rõ tháng hoặc năm đăng",
            DateFilter.Undated => "không rõ ngày đăng",
            _ => null,
        };
        if (kind is not null) parts.Add(kind);
    }

    private static string Show(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => "ngày " + date.First.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => "tháng " + date.First.ToString("M/yyyy", CultureInfo.InvariantCulture),
        _ => "năm " + date.First.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}
