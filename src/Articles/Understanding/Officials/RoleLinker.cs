using System.Collections.Frozen;
using NewsSearch.Articles.Understanding.Words;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>
/// Gives posts to people: the post before a name ("Bí thư Tỉnh ủy Ngô Chí Cường"), after it ("đồng chí Trần Văn Huyến,
/// Phó Bí thư…"), or joined by a verb ("điều động ông … giữ chức Bí thư"). A semicolon parts people, a comma posts.
/// </summary>
internal static class RoleLinker
{
    // More posts than anybody has; keeps the work linear in a text of nothing but posts.
    private const int LongestChain = 24;

    // "nhiệm kỳ 2010 - 2015 đối với đồng chí"
    private const int MostBeforeName = 10;

    // "thay thế cho vị trí của ông"; further away the verb has another object.
    private const int MostBeforeReplaced = 7;

    private const double Sure = 0.95, Likely = 0.85, Possible = 0.7;

    // Words that may stand between two posts of one person: "khóa XIII, nhiệm kỳ 2010-2015, kiêm".
    private static readonly FrozenSet<string> BetweenRoles = Set(
        "và kiêm đồng thời là nhiệm kỳ khóa hiện nay đến từ tháng năm i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi lần thứ phụ trách sau đó rồi");

    private static readonly FrozenSet<string> BeforeName = Set("ông bà anh chị đồng chí đ c là các khi đó lúc ấy bấy giờ do cùng đối với của nhiệm kỳ khóa giai đoạn");

    // Ages, ranks and degrees between a name and its post.
    private static readonly FrozenSet<string> AfterName = Set(
        "tuổi sinh năm thiếu trung thượng đại tướng tá úy tiến sĩ ts ths pgs gs bác kỹ sư thạc giáo hiện nay là đang với tư cách cương vị người " +
        "giữ chức vụ trước làm luật lúc khi đó còn vừa mới được bầu cả");

    private static readonly FrozenSet<string> Verbs = Set("là làm chức vụ nhiệm danh như vị");

    private static readonly FrozenSet<string> Past = Set("từng qua trước cựu nguyên");

    private static readonly FrozenSet<string> Several = Set("các hai ba bốn những 2 3 4");

    /// <summary>The links of a text.</summary>
    public static List<RoleLink> Link(ReadText text, List<Role> roles, PersonReferences references)
    {
        List<RoleLink> links = [];
        int name = 0;
        foreach (RoleChain chain in Chains(text, roles))
        {
            while (name < text.Names.Count && text.Names[name].Last < chain.First) name++;
            int before = name - 1, after = name < text.Names.Count ? name : -1;
            LinkChain(text, chain, before, after, references, links);
        }

        AddReplaced(text, references, links);
        return links;
    }

    // "giữ chức Giám đốc Sở … thay ông B", "Ông A sẽ thay ông B": the one replaced held the post that the other takes.
    private static void AddReplaced(ReadText text, PersonReferences references, List<RoleLink> links)
    {
        int link = 0, found = links.Count;
        for (int name = 0; name < text.Names.Count; name++)
        {
            int first = text.Names[name].First;
            while (link < found && links[link].Roles[^1].End <= first) link++;
            if (ReplacingVerb(text, first) is not { } verb) continue;
            RoleLink? post = link > 0 && TakesOver(text, links[link - 1]) && SameSentence(text, links[link - 1].Roles[^1].End - 1, first) ? links[link - 1] : null;
            if (post is null && Successor(text, verb, name, references) is { } person)
                post = links.Take(link).LastOrDefault(l => TakesOver(text, l) && SamePerson(text, l.Name, person));
            if (post is not null && !SamePerson(text, post.Name, name)) links.Add(new RoleLink(name, [post.Roles[^1] with { Former = true }], Possible));
        }
    }

    // "giữ chức …", "làm …": a post that the news gives, not one that is held.
    private static bool TakesOver(ReadText text, RoleLink link)
        => link.Confidence == Possible || (link.Roles[0].First > text.Names[link.Name].Last && text.Words[link.Roles[0].First].Before == Separator.Space && IsVerb(text, link.Roles[0].First - 1));

    private static int? Successor(ReadText text, int verb, int replaced, PersonReferences references)
    {
        if (references.Short(verb) is { } mentioned && verb - mentioned.End <= 2) return mentioned.Name;
        return replaced > 0 && verb - text.Names[replaced - 1].Last <= 3 ? replaced - 1 : null;
    }

    private static bool SamePerson(ReadText text, int left, int right)
        => left == right || PersonSpelling.Key(text, text.Names[left]) == PersonSpelling.Key(text, text.Names[right]);

    private static void LinkChain(ReadText text, RoleChain chain, int before, int after, PersonReferences references, List<RoleLink> links)
    {
        bool direct = false, near = after >= 0 && StandsBefore(text, chain.End, text.Names[after].First, out direct);
        // "Thủ tướng Nhật Bản Lê Văn Mười": he is no official of Viet Nam; whoever stands before is not meant.
        if (chain.Roles.Exists(r => r.Foreign))
        {
            if (near && direct) links.Add(new RoleLink(after, chain.Roles, Sure));
            return;
        }

        // "Người làm Giám đốc Sở … là ông B": whoever else is named, this is him.
        if (near && chain.End < text.Names[after].First && text.Words[chain.End].Text == "là")
        {
            AddWithCompany(text, after, chain.Roles[FirstAfterSemicolon(text, chain)..], Likely, links);
            return;
        }

        bool follows = before >= 0 && StandsAfter(text, text.Names[before].Last + 1, chain.First);
        if (near && direct)
        {
            int split = follows ? chain.Roles.Count - 1 : FirstAfterSemicolon(text, chain);
            if (follows && split > 0) links.Add(new RoleLink(before, chain.Roles[..split], Sure));
            AddWithCompany(text, after, chain.Roles[split..], Sure, links);
        }
        else if (follows)
        {
            links.Add(new RoleLink(before, chain.Roles, Sure));
        }
        else if (references.Short(chain.First) is { } mentioned && StandsAfter(text, mentioned.End, chain.First))
        {
            links.Add(new RoleLink(mentioned.Name, chain.Roles, Likely));
        }
        else if (near && !HasOwnPost(text, after))
        {
            AddWithCompany(text, after, chain.Roles[FirstAfterSemicolon(text, chain)..], Likely, links);
        }
        else if (JoinedByVerb(text, chain, before, references, out int person, out bool past))
        {
            links.Add(new RoleLink(person, past ? [.. chain.Roles.Select(r => r with { Former = true })] : chain.Roles, Possible));
        }
    }

    // "hai phó chủ tịch Lê Thanh Liêm và Trần Vĩnh Tuyến": the post is everybody's.
    private static void AddWithCompany(ReadText text, int name, List<Role> roles, double confidence, List<RoleLink> links)
    {
        links.Add(new RoleLink(name, roles, confidence));
        int first = roles[0].First;
        if (first == 0 || !Several.Contains(text.Words[first - 1].Text)) return;
        for (int next = name + 1; next < text.Names.Count && next < name + 8; next++)
        {
            int from = text.Names[next - 1].Last + 1, to = text.Names[next].First;
            bool joined = (from == to && text.Words[to].Before == Separator.Comma) || (to == from + 1 && text.Words[from].Text == "và");
            if (!joined) return;
            links.Add(new RoleLink(next, roles, confidence));
        }
    }

    private static List<RoleChain> Chains(ReadText text, List<Role> roles)
    {
        List<RoleChain> chains = [];
        foreach (Role role in roles)
        {
            if (chains.Count > 0 && chains[^1].Roles.Count < LongestChain && GoesOn(text, chains[^1].Roles[^1], role)) chains[^1].Roles.Add(role);
            else chains.Add(new RoleChain([role]));
        }

        return chains;
    }

    private static bool GoesOn(ReadText text, Role role, Role next)
    {
        if (next.First - role.End > 10) return false;
        for (int i = role.End; i <= next.First; i++)
        {
            Word word = text.Words[i];
            if (word.Before >= Separator.Stop || text.NameAt(i) is not null) return false;
            if (i < next.First && !BetweenRoles.Contains(word.Text) && !char.IsAsciiDigit(word.Text[0])) return false;
        }

        return next.First > role.End || text.Words[next.First].Before != Separator.Space;
    }

    private static bool StandsBefore(ReadText text, int roleEnd, int nameFirst, out bool direct)
    {
        direct = true;
        if (nameFirst - roleEnd > MostBeforeName) return false;
        // "Phó Chủ tịch phụ trách đô thị Trần Vĩnh Tuyến"
        bool charged = roleEnd + 1 < nameFirst && text.Words[roleEnd].Text == "phụ" && text.Words[roleEnd + 1].Text == "trách";
        for (int i = roleEnd; i <= nameFirst; i++)
        {
            Word word = text.Words[i];
            // "(Sở Xây dựng)" may end a post.
            bool closes = i == roleEnd && word.Before == Separator.Close;
            if (!closes && word.Before is not (Separator.Space or Separator.Comma or Separator.Dash or Separator.Colon or Separator.Hyphen)) return false;
            direct &= word.Before == Separator.Space;
            if (charged ? word.Before != Separator.Space : i < nameFirst && !BeforeName.Contains(word.Text) && !char.IsAsciiDigit(word.Text[0])) return false;
        }

        return true;
    }

    private static bool StandsAfter(ReadText text, int nameEnd, int roleFirst)
    {
        if (roleFirst - nameEnd > 12) return false;
        for (int i = nameEnd; i <= roleFirst; i++)
        {
            Word word = text.Words[i];
            if (word.Before >= Separator.Semicolon || word.Before == Separator.Other) return false;
            if (i < roleFirst && !AfterName.Contains(word.Text) && !char.IsAsciiDigit(word.Text[0])) return false;
        }

        return true;
    }

    private static bool HasOwnPost(ReadText text, int name)
    {
        int after = text.Names[name].Last + 1;
        return after < text.Words.Count
            && text.Words[after].Before is Separator.Comma or Separator.Dash or Separator.Open
            && RoleTitle.Table.TryMatch(text.Words, after, out _, out _);
    }

    private static int FirstAfterSemicolon(ReadText text, RoleChain chain)
    {
        for (int i = chain.Roles.Count - 1; i > 0; i--)
        {
            if (text.Words[chain.Roles[i].First].Before == Separator.Semicolon) return i;
        }

        return 0;
    }

    // "điều động ông A, Chủ tịch…, giữ chức Bí thư…"; "Từ tháng 10/2010, ông làm Bí thư…".
    private static bool JoinedByVerb(ReadText text, RoleChain chain, int before, PersonReferences references, out int person, out bool past)
    {
        (person, past) = (-1, false);
        int at = chain.First;
        if (at == 0) return false;
        // "Ông A là tiến sĩ; đại biểu Quốc hội": the verb stands before the list.
        bool inList = text.Words[at].Before == Separator.Semicolon, verb = !inList;
        if (!inList && (text.Words[at].Before is not (Separator.Space or Separator.Colon) || !IsVerb(text, at - 1))) return false;
        bool appoints = false;
        for (int i = at - 1, seen = 0; i >= 0 && seen < 60; i--, seen++)
        {
            past |= Past.Contains(text.Words[i].Text);
            verb |= text.Words[i].Text == "là";
            appoints |= i + 1 < text.Words.Count && IsAppointment(text.Words[i].Text, text.Words[i + 1].Text) && !(i > 0 && text.Words[i - 1].Text is "được" or "bị");
            if (before >= 0 && text.Names[before].Last == i)
            {
                person = before;
                // "được Chủ tịch X ký quyết định điều động giữ chức…": the nearest name is the one who appoints.
                if (appoints) return --person >= 0 && SameSentence(text, text.Names[person].Last, text.Names[before].First);
                // "bầu ông A làm Chủ tịch thay ông B": the nearest name is the one replaced.
                if (IsReplaced(text, text.Names[before].First) && before > 0) person = before - 1;
                return verb;
            }

            if (references.At(i) is { } reference)
            {
                person = reference;
                return verb;
            }

            if (text.Words[i].Before >= Separator.Stop) return false;
        }

        return false;
    }

    private static bool IsAppointment(string first, string second)
        => (first, second) is ("bổ", "nhiệm") or ("điều", "động") or ("phân", "công") or ("luân", "chuyển") or ("chỉ", "định");

    private static bool SameSentence(ReadText text, int first, int last)
    {
        if (last - first > 60) return false;
        for (int i = first + 1; i <= last; i++)
        {
            if (text.Words[i].Before >= Separator.Stop) return false;
        }

        return true;
    }

    // "đảm nhiệm" takes a post on; "miễn nhiệm", "bổ nhiệm" are what others do.
    private static bool IsVerb(ReadText text, int at)
        => (Verbs.Contains(text.Words[at].Text) || (text.Words[at].Text == "trí" && at > 0 && text.Words[at - 1].Text == "vị"))
        && !(text.Words[at].Text == "danh" && IsPlanned(text, at))
        && (text.Words[at].Text is not "nhiệm" || (at > 0 && text.Words[at - 1].Text == "đảm"));

    // "quy hoạch chức danh Phó giám đốc": a post that somebody may get.
    private static bool IsPlanned(ReadText text, int at)
    {
        for (int i = at - 1; i > 0 && i >= at - 4; i--)
        {
            if ((text.Words[i - 1].Text, text.Words[i].Text) is ("quy", "hoạch") or ("ứng", "cử")) return true;
        }

        return false;
    }

    private static bool IsReplaced(ReadText text, int first) => ReplacingVerb(text, first) is not null;

    // "thay mặt" and "thay đổi" replace nobody.
    private static int? ReplacingVerb(ReadText text, int first)
    {
        for (int i = first - 1; i >= 0 && i >= first - MostBeforeReplaced; i--)
        {
            if (text.Words[i + 1].Before > Separator.Space) return null;
            if (text.Words[i].Text == "thay") return text.Words[i + 1].Text is "mặt" or "đổi" ? null : i;
            if (i < first - 3 && text.Words[i].Text is not ("vị" or "trí" or "chức" or "vụ" or "thế" or "cho" or "của")) return null;
        }

        return null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
