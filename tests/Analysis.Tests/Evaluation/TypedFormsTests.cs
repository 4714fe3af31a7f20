using NewsSearch.Analysis.Evaluation;

namespace NewsSearch.Analysis.Tests.Evaluation;

public class TypedFormsTests
{
    [Theory]
    [InlineData(TypedForm.AsWritten, "Phòng chống tham nhũng", "Phòng chống tham nhũng")]
    [InlineData(TypedForm.Unmarked, "Phòng chống tham nhũng", "phong chong tham nhung")]
    [InlineData(TypedForm.Toneless, "Phòng chống tham nhũng", "Phong chông tham nhung")]
    [InlineData(TypedForm.Telex, "Phòng chống tham nhũng", "Phongf choongs tham nhungx")]
    [InlineData(TypedForm.Telex, "Đường Trần Phú, sửa đổi 2013", "Dduwowngf Traanf Phus, suwar ddooir 2013")]
    [InlineData(TypedForm.Vni, "Đường Trần Phú", "D9u7o7ng2 Tra6n2 Phu1")]
    [InlineData(TypedForm.Vni, "Đắk Lắk mới", "D9a8k1 La8k1 mo7i1")]
    [InlineData(TypedForm.Telex, "Ho\u0300a vo\u0323ng", "Hoaf vongj")]
    [InlineData(TypedForm.Typo, "an ca", "an ca")]
    public void Of_Text_IsTypedLikeThat(TypedForm form, string text, string expected) => Assert.Equal(expected, TypedForms.Of(text, form));

    [Theory]
    [InlineData("phòng chống tham nhũng")]
    [InlineData("Nghiêm Xuân Thành")]
    [InlineData("quốc hội khóa mười lăm")]
    public void Of_Typo_ChangesOneWordByALetter(string text)
    {
        string typed = TypedForms.Of(text, TypedForm.Typo);

        string[] before = text.Split(' '), after = typed.Split(' ');
        Assert.Equal(before.Length, after.Length);
        int[] changed = [.. Enumerable.Range(0, before.Length).Where(word => before[word] != after[word])];
        Assert.True(changed.Length <= 1);
        Assert.All(changed, word => Assert.InRange(after[word].Length, before[word].Length - 1, before[word].Length + 1));
    }
}
