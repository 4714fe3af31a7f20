using NewsSearch.Analysis.Queries;

namespace NewsSearch.Analysis.Tests.Queries;

public sealed class KeystrokesTests
{
    private readonly QueryAnalyzer _analyzer = new();

    [Theory]
    [InlineData("nghieem xuaan thanhf", "nghiêm xuân thành")]
    [InlineData("Haauj Giang", "hậu giang")]
    [InlineData("truwowngf", "trường")]
    [InlineData("truowngf", "trường")]
    [InlineData("ddangr vieen", "đảng viên")]
    [InlineData("bawcs kanj", "bắc kạn")]
    [InlineData("thuowr", "thuở")]
    [InlineData("huuw", "hưu")]
    [InlineData("muaw", "mưa")]
    [InlineData("quawn", "quăn")]
    [InlineData("dduowcj", "được")]
    [InlineData("nghieme", "nghiêm")]
    [InlineData("noong nghieepj", "nông nghiệp")]
    [InlineData("kinh tees 2024", "kinh tế 2024")]
    [InlineData("Oong Diaz dduwowcj baauf lamf Chur tichj Cuba", "ông diaz được bầu làm chủ tịch cuba")]
    [InlineData("HDdND tinhr", "HĐND tỉnh")]
    [InlineData("\"nghij quyeets\" cuar DdBQH", "\"nghị quyết\" của ĐBQH")]
    // Beside certain keys an English word is keys too.
    [InlineData("car nuowcs", "cả nước")]
    public void DecodeKeystrokes_Telex_IsRead(string keys, string expected) => Assert.Equal(expected, _analyzer.DecodeKeystrokes(keys));

    [Theory]
    [InlineData("hau65 giang", "hậu giang")]
    [InlineData("ha65u giang", "hậu giang")]
    [InlineData("dong962 thap1", "đồng tháp")]
    [InlineData("d9ong62 thap1", "đồng tháp")]
    [InlineData("truong72", "trường")]
    [InlineData("bi1 thu7", "bí thư")]
    public void DecodeKeystrokes_Vni_IsRead(string keys, string expected) => Assert.Equal(expected, _analyzer.DecodeKeystrokes(keys));

    [Theory]
    [InlineData("Ha^.u Giang", "hậu giang")]
    [InlineData("ddo^`ng chi'", "đồng chí")]
    [InlineData("ti?nh u?y", "tỉnh ủy")]
    [InlineData("DDa(k La(k", "đăk lăk")]
    [InlineData("tru+o+`ng", "trường")]
    public void DecodeKeystrokes_Viqr_IsRead(string keys, string expected) => Assert.Equal(expected, _analyzer.DecodeKeystrokes(keys));

    [Theory]
    [InlineData("")]
    [InlineData("was")]
    [InlineData("see")]
    [InlineData("of")]
    [InlineData("test")]
    [InlineData("website")]
    [InlineData("papi")]
    [InlineData("FDI OCOP")]
    [InlineData("H5N1")]
    [InlineData("5G")]
    [InlineData("u23 viet nam")]
    [InlineData("nghiem xuan thanh")]
    [InlineData("xoong")]
    [InlineData("hooij nghị")]
    [InlineData("ai la chu tich?")]
    [InlineData("Formosa Cuba tinhr")]
    [InlineData("The prime minister and the president of the United States met in Singapore to sign a trade agreement")]
    [InlineData("HDND")]
    [InlineData("Ddt")]
    [InlineData("tp.hcm")]
    [InlineData("C++ 3.5")]
    [InlineData("a4")]
    [InlineData("\uD800")]
    public void DecodeKeystrokes_PlainText_IsLeftAlone(string text) => Assert.Null(_analyzer.DecodeKeystrokes(text));
}
