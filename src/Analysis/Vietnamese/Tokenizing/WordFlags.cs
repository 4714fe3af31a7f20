namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <summary>What the rules for the neighbours of a word need to know of it.</summary>
[Flags]
internal enum WordFlags : uint
{
    None = 0,

    /// <summary>Two syllables run together ("NgânCác"): no term of its own.</summary>
    IsGlued = 1 << 0,

    /// <summary>Only capitals (and digits), at least one.</summary>
    IsAllCapitals = 1 << 1,

    /// <summary>A syllable that can be pronounced.</summary>
    IsSyllable = 1 << 2,

    /// <summary>One capital letter: its full stop ends no sentence.</summary>
    IsInitial = 1 << 3,

    /// <summary>TP, GS…: its full stop ends no sentence.</summary>
    IsAbbreviation = 1 << 4,

    /// <summary>ngày, sáng…: the numbers after it are a date.</summary>
    IsDateWord = 1 << 5,

    /// <summary>cấp, khoảng…: the pair of numbers after it is a range.</summary>
    IsRangeWord = 1 << 6,

    /// <summary>người, tỷ…: the pair of numbers before it is a range.</summary>
    IsUnit = 1 << 7,

    /// <summary>xã, ngày…: the pair of numbers before it is a range if it ascends.</summary>
    IsWeakUnit = 1 << 8,

    /// <summary>tháng.</summary>
    IsMonth = 1 << 9,

    /// <summary>năm.</summary>
    IsYear = 1 << 10,

    /// <summary>tỷ or tỉ, which with số makes "tỷ số".</summary>
    IsTy = 1 << 11,

    /// <summary>số.</summary>
    IsSo = 1 << 12,

    /// <summary>TƯ in capitals: the word tư, or trung ương.</summary>
    IsCapitalTu = 1 << 13,

    /// <summary>A number with its unit: 30m2.</summary>
    IsQuantity = 1 << 14,

    /// <summary>quý, khóa…: the numeral after it, Roman or Arabic, is kept for its context.</summary>
    IsOrdinalWord = 1 << 15,

    /// <summary>A letter, whatever its case (not set for digits alone).</summary>
    HasLetters = 1 << 16,

    /// <summary>Letters and digits.</summary>
    IsMixed = 1 << 17,

    /// <summary>ngày, mùng: a date whatever follows.</summary>
    IsDay = 1 << 18,
}
