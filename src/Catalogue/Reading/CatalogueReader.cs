using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Catalogue.Reading;

/// <summary>
/// Turns the tables of Data into a catalogue, and checks it as a whole: ids are unique and lead somewhere, every former
/// unit lies in one of today, nothing ends before it begins, nobody holds a post in a province that did not exist.
/// </summary>
internal sealed class CatalogueReader
{
    private readonly Dictionary<string, Province> _provinces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, District> _districtsByCode = new(StringComparer.Ordinal);

    public static readonly string[] Files = ["provinces.tsv", "districts.tsv", "communes.tsv", "communes-2025.tsv", "officials.tsv", "official-variants.tsv"];

    /// <param name="text">The content of each of <see cref="Files"/>.</param>
    /// <exception cref="CatalogueFormatException">Something is wrong; file and line are named.</exception>
    /// <param name="own">A further table of officials, read as if its rows stood at the end of officials.tsv; or null.</param>
    public static (ProvinceCatalogue Provinces, OfficialCatalogue Officials) Read(Func<string, string> text, (string File, string Text)? own = null)
    {
        var reader = new CatalogueReader();
        List<Province> provinces = reader.ReadProvinces(TableReader.Read(Files[0], text(Files[0]), 10));
        List<District> districts = reader.ReadDistricts(TableReader.Read(Files[1], text(Files[1]), 5));
        List<Commune> communes = reader.ReadCommunes(TableReader.Read(Files[2], text(Files[2]), 3));
        communes.AddRange(reader.ReadFormerCommunes(TableReader.Read(Files[3], text(Files[3]), 3)));
        List<TableRow> rows = TableReader.Read(Files[4], text(Files[4]), 8);
        if (own is { } added) rows.AddRange(TableReader.Read(added.File, added.Text.TrimStart('\uFEFF'), 8));
        List<Official> officials = reader.ReadOfficials(
            rows, TableReader.Read(Files[5], text(Files[5]), 2));
        return (new ProvinceCatalogue(provinces, districts, communes), new OfficialCatalogue(officials));
    }

    private List<Province> ReadProvinces(List<TableRow> rows)
    {
        foreach (TableRow row in rows)
        {
            string kind = row.Required(4, "kind");
            var province = new Province
            {
                Id = row.Required(0, "id"),
                Name = Name(row, 1),
                FullName = Name(row, 2),
                Code = row.Required(3, "code"),
                IsCity = kind switch { "city" => true, "province" => false, _ => throw row.Error($"kind is \"{kind}\", expected city or province") },
                From = row.Day(5, "first day"),
                To = row.Day(6, "last day"),
                TodayId = row.Required(7, "unit of today"),
                CitySince = row.Day(8, "day it became a city"),
                Aliases = row.List(9, " | "),
            };
            if (province.To < province.From) throw row.Error("the last day lies before the first");
            if (!_provinces.TryAdd(province.Id, province)) throw row.Error($"the id \"{province.Id}\" occurs twice");
        }

        foreach (TableRow row in rows)
        {
            Province province = _provinces[row.Required(0, "id")];
            if (!_provinces.TryGetValue(province.TodayId, out Province? today))
                throw row.Error($"the unit of today \"{province.TodayId}\" does not exist");
            if (today.To is not null) throw row.Error($"\"{today.Id}\" is no unit of today");
            if (province.To is null && today != province) throw row.Error("a unit of today lies in itself");
        }

        return [.. _provinces.Values];
    }

    private List<District> ReadDistricts(List<TableRow> rows)
    {
        List<District> districts = new(rows.Count);
        foreach (TableRow row in rows)
        {
            string? code = row.Optional(0);
            if (code is not null && _districtsByCode.ContainsKey(code)) throw row.Error($"the code {code} occurs twice");
            DateOnly to = row.Day(4, "last day") ?? ProvinceCatalogue.MergerDay.AddDays(-1);
            Province province = ProvinceOf(row, 3);
            if (!province.ExistsOn(to)) throw row.Error($"\"{province.Id}\" did not exist on {to:yyyy-MM-dd}");
            var district = new District(Name(row, 2), row.Required(1, "kind"), province.Id, to);
            if (code is not null) _districtsByCode.Add(code, district);
            districts.Add(district);
        }

        return districts;
    }

    private List<Commune> ReadCommunes(List<TableRow> rows)
    {
        List<Commune> communes = [];
        foreach (TableRow row in rows)
        {
            Province province = ProvinceOf(row, 0);
            if (province.To is not null) throw row.Error($"\"{province.Id}\" is no unit of today");
            string kind = row.Required(1, "kind");
            foreach (string name in row.List(2, ", ")) communes.Add(new Commune(name, kind, province.Id, ProvinceCatalogue.MergerDay, null, null));
        }

        return communes;
    }

    private List<Commune> ReadFormerCommunes(List<TableRow> rows)
    {
        List<Commune> communes = [];
        foreach (TableRow row in rows)
        {
            string code = row.Required(0, "district"), kind = row.Required(1, "kind");
            if (!_districtsByCode.TryGetValue(code, out District? district)) throw row.Error($"there is no district with the code {code}");
            foreach (string name in row.List(2, ", ")) communes.Add(new Commune(name, kind, district.ProvinceId, null, district.To, district));
        }

        return communes;
    }

    private List<Official> ReadOfficials(List<TableRow> rows, List<TableRow> variantRows)
    {
        Dictionary<string, (string Name, List<Tenure> Tenures)> found = new(StringComparer.Ordinal);
        foreach (TableRow row in rows)
        {
            string id = row.Required(0, "id"), name = Name(row, 1);
            if (!found.TryGetValue(id, out var official)) found.Add(id, official = (name, []));
            if (official.Name != name) throw row.Error($"\"{id}\" is called \"{official.Name}\" before and \"{name}\" here");
            official.Tenures.Add(ReadTenure(row));
        }

        Dictionary<string, string[]> variants = new(StringComparer.Ordinal);
        foreach (TableRow row in variantRows)
        {
            string id = row.Required(0, "id");
            if (!found.ContainsKey(id)) throw row.Error($"\"{id}\" is no official of officials.tsv");
            if (!variants.TryAdd(id, row.List(1, " | "))) throw row.Error($"\"{id}\" occurs twice");
        }

        return [.. found.Select(o => new Official
        {
            Id = o.Key,
            Name = o.Value.Name,
            Variants = variants.GetValueOrDefault(o.Key, []),
            Tenures = [.. o.Value.Tenures.OrderBy(t => t.From ?? t.To)],
        })];
    }

    private Tenure ReadTenure(TableRow row)
    {
        Province? province = row.Optional(4) is null ? null : ProvinceOf(row, 4);
        (DateOnly? from, bool startKnown) = row.AttestedDay(5, "first day");
        (DateOnly? to, bool endKnown) = row.AttestedDay(6, "last day");
        if (to < from) throw row.Error("the last day lies before the first");
        if (province is not null && (from < province.From || to > province.To))
            throw row.Error($"the post reaches beyond the time in which \"{province.Id}\" existed");
        return new Tenure
        {
            Title = row.Required(2, "title"),
            Organisation = row.Optional(3) ?? "",
            ProvinceId = province?.Id,
            From = from,
            StartKnown = startKnown,
            To = to,
            EndKnown = endKnown,
            Source = row.Required(7, "source"),
        };
    }

    private Province ProvinceOf(TableRow row, int column)
    {
        string id = row.Required(column, "province");
        return _provinces.GetValueOrDefault(id) ?? throw row.Error($"there is no province \"{id}\"");
    }

    private static string Name(TableRow row, int column)
    {
        string name = row.Required(column, "name");
        return VietnameseText.Compose(name) == name ? name : throw row.Error($"the name \"{name}\" is not in composed letters (NFC)");
    }
}
