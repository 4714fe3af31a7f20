using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Searching.Parsing;
using Xunit.Abstractions;

namespace NewsSearch.Articles.Tests.Searching.Parsing;

public class ArticleQueryParserTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("hậu giang", "[hậu giang]")]
    [InlineData("  hậu   giang ", "[hậu   giang]")]
    [InlineData("\"hậu giang\"", "'hậu giang'")]
    [InlineData("“hậu giang”", "'hậu giang'")]
    [InlineData("«hậu giang”", "'hậu giang'")]
    [InlineData("quy hoạch \"hậu giang\" 2023", "([quy hoạch] & 'hậu giang' & [2023])")]
    [InlineData("\"\"", "")]
    [InlineData("a OR b", "([a] | [b])")]
    [InlineData("a b OR c d", "([a b] | [c d])")]
    [InlineData("a AND b", "([a] & [b])")]
    [InlineData("a or b and c", "[a or b and c]")]
    [InlineData("a (b OR c)", "([a] & ([b] | [c]))")]
    [InlineData("a NOT b c", "([a] & ![b] & [c])")]
    [InlineData("a -b", "([a] & ![b])")]
    [InlineData("-\"a b\"", "!'a b'")]
    [InlineData("--a", "![a]")]
    [InlineData("NOT NOT a", "[a]")]
    [InlineData("-(a OR b) c", "(!([a] | [b]) & [c])")]
    [InlineData("Bà Rịa - Vũng Tàu", "[Bà Rịa - Vũng Tàu]")]
    [InlineData("BR-VT 35-CT/TW", "[BR-VT 35-CT/TW]")]
    [InlineData("tinh*", "tinh*")]
    [InlineData("quy ho*", "([quy] & ho*)")]
    [InlineData("title:giải ngân", "(title:[giải] & [ngân])")]
    [InlineData("title:\"giải ngân\"", "title:'giải ngân'")]
    [InlineData("title:(a OR b)", "title:([a] | [b])")]
    [InlineData("-province:hau-giang", "!province:[hau-giang]")]
    [InlineData("date:2023..2024 a", "(date:[2023..2024] & [a])")]
    [InlineData("tags:x a", "[tags:x a]")]
    [InlineData("title: a", "[title: a]")]
    [InlineData("+a +b", "[a +b]")]
    public void Parse_Query_GivesItsTree(string query, string tree)
    {
        ParsedQuery parsed = ArticleQueryParser.Parse(query);
        Assert.Equal(tree, Show(parsed.Root));
        Assert.Empty(parsed.Notes);
    }

    [Theory]
    [InlineData("\"hậu giang", "[hậu giang]", "unbalanced-quote")]
    [InlineData("hậu\" giang", "[hậu  giang]", "unbalanced-quote")]
    [InlineData("a OR", "[a]", "ignored-operator")]
    [InlineData("OR a", "[a]", "ignored-operator")]
    [InlineData("AND a", "[a]", "ignored-operator")]
    [InlineData("a AND", "[a]", "ignored-operator")]
    [InlineData("a NOT", "[a]", "ignored-operator")]
    [InlineData("a)", "[a]", "ignored-operator")]
    [InlineData("(a OR b", "([a] | [b])", "unbalanced-parenthesis")]
    [InlineData("t*", "[t]", "short-prefix")]
    [InlineData("*", "", "ignored-operator")]
    [InlineData("a*b", "[a b]", "ignored-operator")]
    [InlineData("*$!(^(", "([$!] & [^])", "unbalanced-parenthesis")]
    public void Parse_WhatIsNoQuery_IsNotedAndTheRestRead(string query, string tree, string code)
    {
        ParsedQuery parsed = ArticleQueryParser.Parse(query);
        Assert.Equal(tree, Show(parsed.Root));
        Assert.Contains(parsed.Notes, note => note.Code == code);
    }

    [Theory]
    [InlineData(31, 31, false)]
    [InlineData(32, 32, false)]
    [InlineData(33, 32, true)]
    [InlineData(200, 32, true)]
    public void Parse_ManyWords_AreCapped(int given, int read, bool noted)
    {
        ParsedQuery parsed = ArticleQueryParser.Parse(string.Join(' ', Enumerable.Range(0, given).Select(i => $"a{i}")));
        Assert.Equal(read, ((WordsNode)parsed.Root!).Text.Split(' ').Length);
        Assert.Equal(noted ? 1 : 0, parsed.Notes.Count(n => n.Code == "too-many-words"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(200)]
    public void Parse_DeepParentheses_AreReadAsFarAsAllowed(int depth)
    {
        ParsedQuery parsed = ArticleQueryParser.Parse(new string('(', depth) + "a" + new string(')', depth));
        Assert.Equal("[a]", Show(parsed.Root));
        Assert.Equal(depth > ArticleQueryParser.MaxDepth, parsed.Notes.Any(n => n.Code == "too-deep"));
    }

    [Fact]
    public void Parse_LongQuery_IsCut()
    {
        ParsedQuery parsed = ArticleQueryParser.Parse(new string('x', 600));
        Assert.Equal(512, ((WordsNode)parsed.Root!).Text.Length);
        Assert.Contains(parsed.Notes, n => n.Code == "cut");
    }

    [Fact]
    public void Parse_RandomStrings_NeverThrows()
    {
        int seed = 20_231_014;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        string[] pieces = ["a", "hậu", " ", "  ", "\"", "“", "”", "(", ")", "((((((", "-", "*", "AND", " OR ", "NOT ", "title:", "date:", "official:", ":", "\u0301", "\uD800", "\uDC00", "\u200B", "35-CT/TW", "+", "\0", "\n", "😀"];
        for (int i = 0; i < 20_000; i++)
        {
            string query = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(6) == 0 ? ((char)random.Next(65_536)).ToString() : pieces[random.Next(pieces.Length)]));
            ParsedQuery parsed = ArticleQueryParser.Parse(query);
            Assert.True(Depth(parsed.Root) <= 64);
        }
    }

    private static int Depth(QueryNode? node) => node switch
    {
        AllNode all => 1 + all.Parts.Max(Depth),
        AnyNode any => 1 + any.Parts.Max(Depth),
        NotNode not => 1 + Depth(not.Part),
        FieldNode field => 1 + Depth(field.Part),
        _ => 1,
    };

    private static string Show(QueryNode? node) => node switch
    {
        null => "",
        WordsNode words => $"[{words.Text}]",
        PhraseNode phrase => $"'{phrase.Text}'",
        PrefixNode prefix => prefix.Text + "*",
        AllNode all => $"({string.Join(" & ", all.Parts.Select(Show))})",
        AnyNode any => $"({string.Join(" | ", any.Parts.Select(Show))})",
        NotNode not => "!" + Show(not.Part),
        FieldNode field => $"{field.Field.ToString().ToLowerInvariant()}:{Show(field.Part)}",
        _ => throw new InvalidOperationException(node.ToString()),
    };
}
