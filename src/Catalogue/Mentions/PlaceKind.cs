namespace NewsSearch.Catalogue.Mentions;

/// <summary>What the word before a place's name says that the place is.</summary>
public enum PlaceKind : byte
{
    /// <summary>No such word.</summary>
    None,

    /// <summary>tỉnh, Tỉnh ủy, Tỉnh đoàn.</summary>
    Province,

    /// <summary>thành phố, TP, Thành ủy: a centrally run city or one within a province.</summary>
    City,

    /// <summary>huyện, quận, thị xã, and their committees.</summary>
    District,

    /// <summary>xã, phường, thị trấn, đặc khu.</summary>
    Commune,
}
