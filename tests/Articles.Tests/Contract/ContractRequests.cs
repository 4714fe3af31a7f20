using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Tests.Contract;

/// <summary>Random searches: every kind of query and filter that the site can ask for.</summary>
internal static class ContractRequests
{
    private static readonly string[] ProvinceIds = ["hau-giang", "can-tho", "can-tho-cu", "soc-trang", "ha-noi", "vinh-long", "thanh-hoa", "da-nang", "nowhere", FacetSelection.Unknown];
    private static readonly string[] Acronyms = ["UBND", "BTTEN", "ubnd tỉnh", "ủy ban nhân dân", "bảo trợ trẻ em nghèo", "TW"];

    /// <summary>A search.</summary>
    /// <param name="random">Chance.</param>
    /// <param name="facets">Facets of all articles: their values are selected.</param>
    public static ArticleSearchRequest Any(Random random, ArticleFacets facets) => new()
    {
        Query = Query(random),
        Provinces = Selections(random, ProvinceIds),
        Officials = Selections(random, [.. facets.Officials.Values.Select(value => value.Id).Take(6), FacetSelection.Unknown, "nobody"]),
        Roles = Selections(random, [.. facets.Roles.Values.Select(value => value.Id).Take(4), FacetSelection.Unknown], oneIn: 8),
        Sources = Selections(random, [.. facets.Sources.Values.Select(value => value.Id), FacetSelection.Unknown], oneIn: 6),
        From = random.Next(5) == 0 ? Date(random) : null,
        To = random.Next(5) == 0 ? Date(random) : null,
        Date = random.Next(6) == 0 ? (DateFilter)random.Next(4) : default,
        Marks = random.Next(4) == 0 ? (MarksMode)random.Next(3) : default,
        Scope = random.Next(5) == 0 ? (SearchScope)random.Next(3) : default,
        NamedOnly = random.Next(8) == 0,
        Group = random.Next(2) == 0,
        Sort = random.Next(3) == 0 ? (ArticleSort)random.Next(3) : null,
        Page = random.Next(6) == 0 ? 2 : 1,
        PageSize = random.Next(3) == 0 ? 7 : ArticleSearchRequest.MaxPageSize,
    };

    /// <summary>What somebody may type.</summary>
    public static string Query(Random random) => random.Next(14) switch
    {
        0 => "",
        1 => Typed(random, Word(random)),
        2 => Acronyms[random.Next(Acronyms.Length)],
        3 => $"\"{Typed(random, Pair(random))}\"",
        4 => $"{Typed(random, Pair(random))} -{Word(random)}",
        5 => $"{Word(random)} OR {Typed(random, Pair(random))}",
        6 => $"title:{Typed(random, Word(random))}",
        7 => Typed(random, Word(random))[..^1] + "*",
        8 => $"province:\"{Pick(random, ContractCorpus.Provinces)}\" {Word(random)}",
        9 => $"official:\"{Pick(random, ContractCorpus.Officials)}\"",
        10 => $"date:{2021 + random.Next(4)}..{2024 + random.Next(2)} {Word(random)}",
        11 => string.Join(' ', Enumerable.Range(0, random.Next(8, 14)).Select(_ => Word(random))),
        12 => Misspelt(random, Pair(random)),
        _ => Typed(random, Pair(random)) + " " + Typed(random, Pick(random, ContractCorpus.Provinces)),
    };

    private static string Word(Random random) => Pick(random, ContractCorpus.Words);

    private static string Pair(Random random)
    {
        int at = random.Next(ContractCorpus.Words.Length - 1);
        return ContractCorpus.Words[at] + " " + ContractCorpus.Words[at + 1];
    }

    // As people type: with all marks, without any, in capitals.
    private static string Typed(Random random, string text) => random.Next(5) switch
    {
        0 or 1 => VietnameseText.Fold(text),
        2 => text.ToUpperInvariant(),
        _ => text,
    };

    private static string Misspelt(Random random, string text)
    {
        int at = random.Next(text.Length);
        return text.Remove(at, 1).Insert(random.Next(text.Length), "x");
    }

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];

    private static FacetSelection[] Selections(Random random, string[] values, int oneIn = 4) => random.Next(oneIn) != 0 ? [] :
        [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new FacetSelection(Pick(random, values), random.Next(4) == 0)).DistinctBy(selection => selection.Value)];

    private static PartialDate Date(Random random)
    {
        var precision = (DatePrecision)random.Next(1, 4);
        return new PartialDate(new DateOnly(2021 + random.Next(4), precision == DatePrecision.Year ? 1 : random.Next(1, 13), precision == DatePrecision.Day ? random.Next(1, 29) : 1), precision);
    }
}
