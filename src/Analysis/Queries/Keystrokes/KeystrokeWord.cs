using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Queries.Keystrokes;

/// <summary>A word growing key by key, as an input method keeps it.</summary>
internal ref struct KeystrokeWord(Span<Letter> letters)
{
    private readonly Span<Letter> _letters = letters;
    private int _count;
    private byte _tone;

    /// <summary>Whether a key was used for a mark.</summary>
    public bool HasMarks { get; private set; }

    public readonly bool HasVowel
    {
        get
        {
            foreach (ref readonly Letter letter in _letters[.._count])
            {
                if (letter.IsVowel) return true;
            }

            return false;
        }
    }

    public readonly bool IsFull => _count == _letters.Length;

    public readonly int Count => _count;

    public readonly Letter this[int index] => _letters[index];

    public void Append(char key, byte shape = Shapes.None)
    {
        _letters[_count++] = new Letter { Base = char.ToLowerInvariant(key), Shape = shape };
        HasMarks |= shape != Shapes.None;
    }

    /// <summary>Sets the tone; a second one replaces the first.</summary>
    public bool SetTone(byte tone)
    {
        if (!HasVowel) return false;
        _tone = tone;
        HasMarks = true;
        return true;
    }

    /// <summary>Puts a circumflex on the last bare letter of a kind.</summary>
    public bool AddHat(char baseLetter) => baseLetter is 'a' or 'e' or 'o' && AddShape([baseLetter], Shapes.Hat);

    /// <summary>Puts a circumflex on the last bare a, e or o.</summary>
    public bool AddHat() => AddShape("aeo", Shapes.Hat);

    public bool AddBreve() => AddShape("a", Shapes.Breve);

    /// <summary>đ at the beginning.</summary>
    public bool AddStroke()
    {
        if (_count == 0 || _letters[0].Base != 'd' || _letters[0].Shape != Shapes.None) return false;
        _letters[0].Shape = Shapes.Hat;
        HasMarks = true;
        return true;
    }

    /// <summary>One horn for "ươ", for the first of "uu" and for the u of "ua"; else on the last o or u.</summary>
    /// <param name="single">On the last o or u only.</param>
    public bool AddHorn(bool single = false)
    {
        int last = LastBare("ou");
        if (last < 0) return false;
        bool isAfterQ = last > 0 && _letters[last - 1].Base == 'q';
        if (isAfterQ) return false;
        if (!single && _letters[last].Base == 'o' && last > 0 && _letters[last - 1].Base == 'u' && !(last > 1 && _letters[last - 2].Base == 'q'))
        {
            _letters[last - 1].Shape = Shapes.Horn;
        }
        else if (!single && _letters[last].Base == 'u' && last > 0 && _letters[last - 1] is { Base: 'u', Shape: Shapes.None })
        {
            last--;
        }

        _letters[last].Shape = Shapes.Horn;
        HasMarks = true;
        return true;
    }

    /// <summary>The letters with their tone in place if they are a valid syllable, else 0.</summary>
    public int Finish()
    {
        if (!HasMarks) return 0;
        Span<Letter> letters = _letters[.._count];
        if (!Syllable.TryParse(letters, out _) && letters.Length > 1
            && letters[^1] is { Base: 'o', Shape: Shapes.Horn } && letters[^2] is { Base: 'u', Shape: Shapes.Horn })
        {
            // Nothing ends in "ươ": thuở, huơ.
            letters[^2].Shape = Shapes.None;
        }

        if (_tone != Tones.None)
        {
            int vowel = _count - 1;
            while (!letters[vowel].IsVowel) vowel--;
            letters[vowel].Tone = _tone;
            Spelling.PlaceTone(letters);
        }

        return Syllable.IsValid(letters) ? _count : 0;
    }

    private bool AddShape(scoped ReadOnlySpan<char> bases, byte shape)
    {
        int index = LastBare(bases);
        if (index < 0) return false;
        _letters[index].Shape = shape;
        HasMarks = true;
        return true;
    }

    private readonly int LastBare(scoped ReadOnlySpan<char> bases)
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            if (_letters[i].Shape == Shapes.None && bases.Contains(_letters[i].Base)) return i;
        }

        return -1;
    }
}
