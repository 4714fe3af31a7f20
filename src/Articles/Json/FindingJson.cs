using System.Text.Json;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Articles.Json;

/// <summary>The parts that both shapes have: ranges, dates, provinces, officials.</summary>
internal static class FindingJson
{
    /// <summary><c>[start,end]</c>, UTF-16 offsets, end exclusive.</summary>
    public static void WriteSpan(this Utf8JsonWriter json, Span span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    public static void WriteSpans(this Utf8JsonWriter json, string name, IReadOnlyList<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (Span span in spans) json.WriteSpan(span);
        json.WriteEndArray();
    }

    public static void WriteDate(this Utf8JsonWriter json, string name, DateFinding date)
    {
        json.WriteStartObject(name);
        json.WriteString("value", date.Iso);
        json.WriteString("precision", PrecisionName(date.Precision));
        json.WriteString("rule", date.Rule);
        json.WriteString("evidence", date.Evidence?.Quote);
        if (date.YearFrom is not null) json.WriteString("year_from", date.YearFrom.Quote);
        json.WriteStartArray("rejected");
        foreach (RejectedDate rejected in date.Rejected)
        {
            json.WriteStartObject();
            json.WriteString("value", rejected.Value);
            json.WriteString("why", rejected.Why);
            json.WriteString("evidence", rejected.Evidence.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static string PrecisionName(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "day",
        DatePrecision.Month => "month",
        DatePrecision.Year => "year",
        _ => "none",
    };

    public static void WriteProvinces(this Utf8JsonWriter json, IReadOnlyList<ProvinceFinding> provinces, NewsCatalogue catalogue)
    {
        json.WriteStartArray("provinces");
        foreach (ProvinceFinding finding in provinces)
        {
            Province? then = catalogue.Provinces.Find(finding.ProvinceId);
            string? now = then is null ? null : string.Join(", ", catalogue.Provinces.TodayOf(then).Select(p => p.Name));
            json.WriteStartObject();
            json.WriteString("id", finding.ProvinceId);
            json.WriteString("name_then", then?.Name ?? finding.ProvinceId);
            json.WriteString("name_now", now ?? finding.ProvinceId);
            json.WriteBoolean("primary", finding.Primary);
            json.WriteBoolean("named_in_text", finding.NamedInText);
            json.WriteString("rule", finding.Rule);
            json.WriteString("evidence", finding.Evidence.Count > 0 ? finding.Evidence[0].Quote : null);
            json.WriteNumber("confidence", Math.Round(finding.Confidence, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary><c>"reach"</c>: null, or whether an article without a primary province is national or foreign.</summary>
    public static void WriteReach(this Utf8JsonWriter json, ReachFinding? reach)
    {
        if (reach is null)
        {
            json.WriteNull("reach");
            return;
        }

        json.WriteStartObject("reach");
        json.WriteString("value", reach.Value == ArticleReach.National ? "national" : "foreign");
        json.WriteString("rule", reach.Rule);
        json.WriteString("evidence", reach.Evidence.Quote);
        json.WriteNumber("confidence", Math.Round(reach.Confidence, 3));
        json.WriteEndObject();
    }

    public static void WriteOfficials(this Utf8JsonWriter json, IReadOnlyList<OfficialFinding> officials)
    {
        json.WriteStartArray("officials");
        foreach (OfficialFinding official in officials)
        {
            json.WriteStartObject();
            json.WriteString("id", official.OfficialId);
            json.WriteString("name", official.Name);
            json.WriteStartArray("roles");
            foreach (OfficialRole role in official.Roles) WriteRole(json, role);
            json.WriteEndArray();
            json.WriteString("rule", official.Rule);
            json.WriteString("evidence", official.Evidence.Quote);
            json.WriteNumber("confidence", Math.Round(official.Confidence, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary><c>"corrections"</c>: what was decided by hand.</summary>
    public static void WriteCorrections(this Utf8JsonWriter json, IReadOnlyList<Correction> corrections)
    {
        json.WriteStartArray("corrections");
        foreach (Correction correction in corrections)
        {
            json.WriteStartObject();
            json.WriteString("field", correction.FieldName);
            if (correction.Field == CorrectionField.Merge) json.WriteString("merged", correction.Subject);
            json.WriteString("value", correction.Value);
            json.WriteString("reason", correction.Reason);
            json.WriteString("author", correction.Author);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRole(Utf8JsonWriter json, OfficialRole role)
    {
        json.WriteStartObject();
        json.WriteString("title", role.Title);
        json.WriteString("organisation", role.Organisation);
        json.WriteString("province", role.ProvinceId);
        json.WriteString("level", role.Level);
        json.WriteBoolean("former", role.Former);
        json.WriteEndObject();
    }
}
