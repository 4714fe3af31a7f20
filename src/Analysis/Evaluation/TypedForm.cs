namespace NewsSearch.Analysis.Evaluation;

/// <summary>A way in which people type Vietnamese.</summary>
public enum TypedForm
{
    /// <summary>As written.</summary>
    AsWritten,

    /// <summary>Without any mark: "phong chong tham nhung".</summary>
    Unmarked,

    /// <summary>With the marks of letters, without tones: "phong chông tham nhung".</summary>
    Toneless,

    /// <summary>The keys of Telex, not converted: "phofng choosng tham nhuxng".</summary>
    Telex,

    /// <summary>The keys of VNI, not converted: "pho2ng cho6ng1 tham nhu4ng".</summary>
    Vni,

    /// <summary>With one slip of a finger in the longest word.</summary>
    Typo,
}
