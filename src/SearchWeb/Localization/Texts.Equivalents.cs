namespace NewsSearch.Web.Localization;

/// <content>What queries take for the same.</content>
public sealed partial class Texts
{
    public string Equivalents => Vi ? "Những cách viết được coi là một" : "Spellings taken for the same";
    public string EquivalentsIntroduction => Vi
        ? "Gõ cách nào trong một nhóm cũng tìm thấy các cách kia; cách gõ đúng như trong bài xếp trước. Trang kết quả nói rõ khi điều đó xảy ra. Chọn “đúng dấu” để chỉ tìm đúng chữ đã gõ."
        : "Typing any form of a group finds the others too; what is written as you typed it ranks first. The results page says when this happened. Choose “exact marks” to find only what you typed.";
    public string SpellingRules => Vi ? "Quy tắc chính tả" : "Spelling rules";
    public string AsTyped => Vi ? "Cách viết" : "Written";
    public string SameAs => Vi ? "Cũng là" : "Same as";
    public string TryIt => Vi ? "Thử" : "Try";
    public string LearnedAcronyms(int count) => Vi ? $"Chữ tắt học từ chính các văn bản ({Show.Number(count)})" : $"Acronyms learned from the articles ({Show.Number(count)})";
    public string LearnedAcronymsNote => Vi
        ? "Những chữ tắt mà các văn bản tự giải thích, như “Bảo hiểm xã hội (BHXH)”; con số là số văn bản giải thích như thế. Ở đây là những chữ hay gặp nhất."
        : "Acronyms that articles explain themselves, as “Bảo hiểm xã hội (BHXH)”; the number says how many do. These are the commonest.";
    public string OwnAcronyms => Vi ? "Chữ tắt thường dùng" : "Common acronyms";
    public string OtherPlaceNames => Vi ? "Tên khác của địa danh" : "Other names of places";
    public string ForeignNames => Vi ? "Tên nước ngoài" : "Foreign names";
    public string Synonyms => Vi ? "Từ đồng nghĩa trong tin chính trị" : "Synonyms of political news";
    public string SynonymsNote => Vi
        ? "Bài dùng từ đồng nghĩa xếp sau bài dùng đúng từ đã gõ. Dấu bằng nối những từ cùng nghĩa, gõ từ nào cũng được. Sau mũi tên là những từ hẹp nghĩa hơn: gõ từ đứng trước thì thấy cả chúng, gõ chúng thì không thấy từ đứng trước. Đặt trong ngoặc kép để chỉ tìm đúng từ ấy."
        : "Articles with a synonym rank after those with the word itself. An equals sign joins words of one meaning, whichever is typed. Behind the arrow stand narrower words: whoever types the word before it finds them too, and not the other way round. Put words in quotes to find only them.";
}
