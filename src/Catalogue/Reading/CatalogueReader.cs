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

    public static readonly string[] Files = ["provinces.tsv", "former-provinces.tsv", "districts.tsv", "communes.tsv", "communes-2025.tsv", "officials.tsv", "official-variants.tsv"];

    /// <param name="text">The content of each of <see cref="Files"/>.</param>
    /// <exception cref="CatalogueFormatException">Something is wrong; file and line are named.</exception>
    /// <param name="own">A further table of officials, read as if its rows stood at the end of officials.tsv; or null.</param>
    public static (ProvinceCatalogue Provinces, OfficialCatalogue Officials) Read(Func<string, string> text, (string File, string Text)? own = null)
    {
        var reader = new CatalogueReader();
        List<TableRow> Rows(int file, int columns) => TableReader.Read(Files[file], text(Files[file]), columns);
        reader.ReadProvinces(Rows(0, 10));
        reader.ReadFormerProvinces(Rows(1, 6));
        List<District> districts = reader.ReadDistricts(Rows(2, 5));
        List<Commune> communes = reader.ReadCommunes(Rows(3, 3));
        communes.AddRange(reader.ReadFormerCommunes(Rows(4, 3)));
        List<TableRow> rows = Rows(5, 8);
        if (own is { } added) rows.AddRange(TableReader.Read(added.File, added.Text.TrimStart('\uFEFF'), 8));
        List<Official> officials = reader.ReadOfficials(rows, Rows(6, 2));
        return (new ProvinceCatalogue([.. reader._provinces.Values], districts, communes), new OfficialCatalogue(officials));
    }

    private void ReadProvinces(List<TableRow> rows)
    {
        foreach (TableRow row in rows)
        {
            string kind = row.Required(4, "kind"), todayId = row.Required(7, "unit of today");
            var province = new Province
            {
                Id = row.Required(0, "id"),
                Name = Name(row, 1),
                FullName = Name(row, 2),
                Code = row.Required(3, "code"),
                IsCity = kind switch { "city" => true, "province" => false, _ => throw row.Error($"kind is \"{kind}\", expected city or province") },
                From = row.Day(5, "first day"),
                StartKnown = row.Optional(5) is not null,
                To = row.Day(6, "last day"),
                TodayId = todayId,
                TodayIds = [todayId],
                SuccessorIds = row.Optional(6) is null ? [] : [todayId],
                CitySince = row.Day(8, "day it became a city"),
                Aliases = row.List(9, " | "),
            };
            Add(province, row);
        }

        foreach (TableRow row in rows)
        {
            Province province = _provinces[row.Required(0, "id")];
            if (!_provinces.TryGetValue(province.TodayId, out Province? today))
                throw row.Error($"the unit of today \"{province.TodayId}\" does not exist");
            if (today.To is not null) throw row.Error($"\"{today.Id}\" is no unit of today");
            if (province.To is null && today != province) throw row.Error("a unit of today lies in itself");
        }
    }

    // From the latest to the earliest, so that what a unit was divided into is there before it.
    private void ReadFormerProvinces(List<TableRow> rows)
    {
        foreach (TableRow row in rows.OrderByDescending(r => r.Day(4, "last day")))
        {
            DateOnly to = row.Day(4, "last day") ?? throw row.Error("the last day is empty");
            Province[] successors = [.. row.List(5, ", ").Select(id => _provinces.GetValueOrDefault(id) ?? throw row.Error($"there is no province \"{id}\""))];
            if (successors.Length == 0) throw row.Error("it is not said what it was divided into");
            foreach (Province successor in successors)
            {
                if (!successor.ExistsOn(to.AddDays(1))) throw row.Error($"\"{successor.Id}\" did not exist on the day after");
            }

            (DateOnly? from, bool startKnown) = row.AttestedDay(3, "first day");
            string[] today = [.. successors.SelectMany(s => s.TodayIds).Distinct(StringComparer.Ordinal)];
            Add(new Province
            {
                Id = row.Required(0, "id"),
                Name = Name(row, 1),
                FullName = Name(row, 2),
                From = from,
                StartKnown = startKnown,
                To = to,
                TodayId = today[0],
                TodayIds = today,
                SuccessorIds = [.. successors.Select(s => s.Id)],
                IsHistorical = true,
            }, row);
        }
    }

    private void Add(Province province, TableRow row)
    {
        if (province.To < province.From) throw row.Error("the last day lies before the first");
        if (!_provinces.TryAdd(province.Id, province)) throw row.Error($"the id \"{province.Id}\" occurs twice");
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
