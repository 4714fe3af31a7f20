using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Catalogue.Tests.Provinces;

public class ProvinceCatalogueTests
{
    private static readonly ProvinceCatalogue Provinces = NewsCatalogue.Default.Provinces;

    [Theory]
    [InlineData("2025-06-30", 63)]
    [InlineData("2024-12-31", 63)]
    [InlineData("2025-07-01", 34)]
    [InlineData("1976-12-31", 38)]
    [InlineData("1978-12-29", 39)]
    [InlineData("1979-05-30", 40)]
    [InlineData("1989-06-30", 40)]
    [InlineData("1989-07-01", 44)]
    [InlineData("1991-12-26", 53)]
    [InlineData("1996-12-31", 53)]
    [InlineData("1997-01-01", 61)]
    [InlineData("2003-12-31", 61)]
    [InlineData("2004-01-01", 64)]
    [InlineData("2008-07-31", 64)]
    [InlineData("2008-08-01", 63)]
    public void All_OnADay_AreAsManyAsThereWere(string day, int count)
        => Assert.Equal(count, Provinces.All.Count(p => p.ExistsOn(DateOnly.Parse(day, null))));

    [Fact]
    public void Today_Always_IsTheBeginningOfAll()
    {
        Assert.Equal(34, Provinces.Today.Count);
        Assert.Equal(Provinces.Today, Provinces.All.Take(34));
    }

    [Fact]
    public void Districts_OnTheirLastDay_Are696()
        => Assert.Equal(696, Provinces.Districts.Count(d => d.To == ProvinceCatalogue.MergerDay.AddDays(-1)));

    [Fact]
    public void Communes_OfToday_Are3321InAll34Provinces()
    {
        Commune[] today = [.. Provinces.Communes.Where(c => c.To is null)];
        Assert.Equal(3321, today.Length);
        Assert.Equal(Provinces.Today.Select(p => p.Id).Order(StringComparer.Ordinal), today.Select(c => c.ProvinceId).Distinct().Order(StringComparer.Ordinal));
        Assert.All(today, c => Assert.Equal((ProvinceCatalogue.MergerDay, null), (c.From, c.District)));
    }

    [Fact]
    public void Communes_OfJune2025_Are10035InAll63ProvincesAndEveryDistrict()
    {
        Commune[] former = [.. Provinces.Communes.Where(c => c.To is not null)];
        Assert.Equal(10035, former.Length);
        Assert.Equal(63, former.Select(c => c.ProvinceId).Distinct().Count());
        Assert.All(former, c => Assert.Equal((c.District!.ProvinceId, c.District.To), (c.ProvinceId, c.To)));
        // Five island districts and towns had no communes of their own left.
        Assert.InRange(former.Select(c => c.District).Distinct().Count(), 690, 696);
        Assert.All(former, c => Assert.True(c.ExistsOn(ProvinceCatalogue.MergerDay.AddDays(-1)) && !c.ExistsOn(ProvinceCatalogue.MergerDay)));
    }

    [Fact]
    public void All_FormerUnits_LieInOneOfToday()
    {
        Assert.All(Provinces.All, p => Assert.Null(Provinces.Find(p.TodayId)!.To));
        Assert.All(Provinces.Today, p => Assert.Equal(p.Id, p.TodayId));
    }

    [Theory]
    [InlineData("can-tho", "can-tho-cu,hau-giang,soc-trang")]
    [InlineData("ho-chi-minh", "ba-ria-vung-tau,binh-duong,ho-chi-minh-cu")]
    [InlineData("hue", "thua-thien-hue")]
    [InlineData("cao-bang", "")]
    [InlineData("no-such-id", "")]
    public void FormerOf_UnitOfToday_IsWhatItTookIn(string id, string former)
        => Assert.Equal(former.Split(',', StringSplitOptions.RemoveEmptyEntries), Provinces.FormerOf(id).Select(p => p.Id).Order());

    // What the owner of a page of 1985 would look for today.
    [Theory]
    [InlineData("cao-lang", "cao-bang,lang-son")]
    [InlineData("binh-tri-thien", "hue,quang-tri")]
    [InlineData("nghia-binh", "gia-lai,quang-ngai")]
    [InlineData("phu-khanh", "khanh-hoa,dak-lak")]
    [InlineData("gia-lai-kon-tum", "gia-lai,quang-ngai")]
    [InlineData("ha-son-binh", "ha-noi,phu-tho")]
    [InlineData("ha-tuyen", "tuyen-quang")]
    [InlineData("hoang-lien-son", "lao-cai")]
    [InlineData("nghe-tinh", "nghe-an,ha-tinh")]
    [InlineData("vung-tau-con-dao", "ho-chi-minh")]
    [InlineData("cuu-long", "vinh-long")]
    [InlineData("ha-nam-ninh", "ninh-binh")]
    [InlineData("hau-giang-1976", "can-tho")]
    [InlineData("thuan-hai", "lam-dong,khanh-hoa")]
    [InlineData("bac-thai", "thai-nguyen")]
    [InlineData("ha-bac", "bac-ninh")]
    [InlineData("hai-hung", "hai-phong,hung-yen")]
    [InlineData("minh-hai", "ca-mau")]
    [InlineData("nam-ha", "ninh-binh")]
    [InlineData("quang-nam-da-nang", "da-nang")]
    [InlineData("song-be", "ho-chi-minh,dong-nai")]
    [InlineData("vinh-phu", "phu-tho")]
    [InlineData("can-tho-1991", "can-tho")]
    [InlineData("ha-tay", "ha-noi")]
    [InlineData("ha-noi", "ha-noi")]
    public void TodayOf_Unit_IsWhereItsAreaLies(string id, string today)
        => Assert.Equal(today.Split(','), Provinces.TodayOf(Provinces.Find(id)!).Select(p => p.Id));

    [Fact]
    public void TodayOf_HistoricalUnits_AreAllInTheTableAbove()
    {
        string[] rows = [.. typeof(ProvinceCatalogueTests).GetMethod(nameof(TodayOf_Unit_IsWhereItsAreaLies))!.GetCustomAttributes(false).OfType<InlineDataAttribute>().Select(r => (string)r.GetData(null!).Single()[0])];
        Assert.Empty(Provinces.All.Where(p => p.IsHistorical).Select(p => p.Id).Except(rows));
    }

    [Fact]
    public void SuccessorsOf_EveryUnitThatEnded_ExistOnTheDayAfterAndLeadToToday()
    {
        foreach (Province former in Provinces.All.Where(p => p.To is not null))
        {
            Assert.NotEmpty(Provinces.SuccessorsOf(former));
            Assert.All(Provinces.SuccessorsOf(former), s => Assert.True(s.ExistsOn(former.To!.Value.AddDays(1)), $"{former.Id} → {s.Id}"));
            Assert.Equal(former.TodayIds, Provinces.SuccessorsOf(former).SelectMany(s => s.TodayIds).Distinct());
            Assert.Contains(former, Provinces.SuccessorsOf(former).SelectMany(Provinces.PredecessorsOf));
        }
    }

    // All but those that another unit gave up a part for: Đắk Nông, Điện Biên (2004).
    [Fact]
    public void PredecessorsOf_UnitsThatBeganAfter1976_EndedTheDayBefore()
    {
        string[] splitOff = ["dak-nong", "dien-bien"];
        foreach (Province unit in Provinces.All.Where(p => p is { StartKnown: true, From.Year: > 1976 } && !splitOff.Contains(p.Id) && p.Id != "vung-tau-con-dao"))
            Assert.Contains(Provinces.PredecessorsOf(unit), former => former.To == unit.From!.Value.AddDays(-1));
    }

    [Theory]
    [InlineData("bac-kan", "bac-thai")]
    [InlineData("ninh-binh-cu", "ha-nam-ninh")]
    [InlineData("hau-giang", "can-tho-1991")]
    [InlineData("nam-dinh", "nam-ha")]
    [InlineData("can-tho", "can-tho-cu,hau-giang,soc-trang")]
    public void PredecessorsOf_Unit_IsWhatItCameFrom(string id, string former)
        => Assert.Equal(former.Split(','), Provinces.PredecessorsOf(Provinces.Find(id)!).Select(p => p.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void PathsOf_UnitInTwoOfToday_StandsUnderBoth()
        => Assert.Equal(["nghe-an/nghe-tinh", "ha-tinh/nghe-tinh"], Provinces.PathsOf(Provinces.Find("nghe-tinh")!));

    [Fact]
    public void Districts_AndCommunes_LieInAProvinceOfTheirTime()
    {
        Assert.All(Provinces.Districts, d => Assert.True(Provinces.Find(d.ProvinceId)!.ExistsOn(d.To), d.Name));
        Assert.All(Provinces.Communes, c => Assert.True(Provinces.Find(c.ProvinceId)!.ExistsOn(c.To ?? c.From!.Value), c.Name));
        Assert.All(Provinces.Districts, d => Assert.True(d.To < ProvinceCatalogue.MergerDay));
    }

    [Theory]
    [InlineData("hau-giang", "can-tho/hau-giang")]
    [InlineData("can-tho", "can-tho")]
    [InlineData("can-tho-cu", "can-tho/can-tho-cu")]
    [InlineData("cao-bang", "cao-bang")]
    public void PathOf_Unit_LeadsThroughTheUnitOfToday(string id, string path)
        => Assert.Equal(path, Provinces.PathOf(Provinces.Find(id)!));

    [Theory]
    [InlineData("Hậu Giang", null, "hau-giang")]
    [InlineData("hau giang", null, "hau-giang")]
    [InlineData("HẬU GIANG", null, "hau-giang")]
    [InlineData("tỉnh Hậu Giang", null, "hau-giang")]
    [InlineData("hầu giang", null, null)]
    [InlineData("Hậu Giang", "2023-10-14", "hau-giang")]
    [InlineData("Hậu Giang", "2025-07-01", null)]
    [InlineData("Cần Thơ", null, "can-tho")]
    [InlineData("Cần Thơ", "2025-06-30", "can-tho-cu")]
    [InlineData("Cần Thơ", "2025-07-01", "can-tho")]
    [InlineData("Thành phố Cần Thơ", "2025-07-01", "can-tho")]
    [InlineData("TP.HCM", null, "ho-chi-minh")]
    [InlineData("tphcm", "2020-01-01", "ho-chi-minh-cu")]
    [InlineData("Sài Gòn", null, "ho-chi-minh")]
    [InlineData("Thành phố Hồ Chí Minh", "2026-01-01", "ho-chi-minh")]
    [InlineData("BR-VT", null, "ba-ria-vung-tau")]
    [InlineData("Bắc Cạn", null, "bac-kan")]
    [InlineData("Đăk Lăk", "2019-07-19", "dak-lak-cu")]
    [InlineData("Khánh Hoà", "2024-11-02", "khanh-hoa-cu")]
    [InlineData("Huế", "2024-12-31", "thua-thien-hue")]
    [InlineData("Huế", "2025-01-01", "hue")]
    [InlineData("Huế", null, "hue")]
    [InlineData("Thừa Thiên - Huế", null, "thua-thien-hue")]
    [InlineData("Hà Tây", "2008-07-31", "ha-tay")]
    [InlineData("Hà Tây", "2008-08-01", null)]
    [InlineData("tỉnh Hà Bắc", null, "ha-bac")]
    [InlineData("Hậu Giang", "1985-01-01", "hau-giang-1976")]
    [InlineData("Cần Thơ", "2002-01-01", "can-tho-1991")]
    [InlineData("Bắc Ninh", "1990-01-01", null)]
    [InlineData("Atlantis", null, null)]
    [InlineData("", null, null)]
    public void FindByName_NameAndDay_IsTheUnitMeantThen(string name, string? day, string? id)
        => Assert.Equal(id, Provinces.FindByName(name, day is null ? null : DateOnly.Parse(day, null))?.Id);

    [Theory]
    [InlineData("can-tho", "2024-01-01", "can-tho-cu")]
    [InlineData("can-tho-cu", "2026-01-01", "can-tho")]
    [InlineData("hue", "2024-01-01", "thua-thien-hue")]
    [InlineData("hau-giang", "2026-01-01", "hau-giang")]
    [InlineData("ha-noi", "2007-01-01", "ha-noi")]
    [InlineData("hau-giang", "1985-01-01", "hau-giang-1976")]
    [InlineData("bac-ninh", "1990-01-01", "bac-ninh-cu")]
    public void On_Day_IsTheUnitOfThatNameThen(string id, string day, string expected)
        => Assert.Equal(expected, Provinces.On(Provinces.Find(id)!, DateOnly.Parse(day, null)).Id);

    [Fact]
    public void IsCityOn_DongNai_FromItsDay()
    {
        Province dongNai = Provinces.Find("dong-nai")!;
        Assert.False(dongNai.IsCityOn(new DateOnly(2026, 4, 29)));
        Assert.True(dongNai.IsCityOn(new DateOnly(2026, 4, 30)));
    }
}
