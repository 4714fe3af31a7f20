using System.Runtime.CompilerServices;
using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <summary>A word as the cache gives it.</summary>
/// <param name="key">The term's key; empty for glued words.</param>
/// <param name="flags">What it is to its neighbours.</param>
/// <param name="roman">Its value as a Roman numeral, or 0.</param>
internal readonly ref struct CachedWord(ReadOnlySpan<byte> key, WordFlags flags, int roman)
{
    public ReadOnlySpan<byte> Key { get; } = key;

    public WordFlags Flags { get; } = flags;

    public int Roman { get; } = roman;

    public bool Has(WordFlags flag) => (Flags & flag) != 0;
}

/// <summary>
/// From the surface form of a word, as written, to its term: the rules of spelling run once for each distinct form.
/// </summary>
/// <remarks>
/// A direct-mapped table: a form takes the place of the one before it in its slot. Text repeats itself so much (an
/// article of 5,900 words has some 700 forms) that chains would not pay. A query or an article needs a small table,
/// an index's worth of them a large one (32,768 slots instead of 8,192 save a quarter of the time of analysis), so it
/// grows with what it could not answer, and forgets then. Forms longer than a slot are worked out each time.
/// </remarks>
internal sealed class WordCache
{
    private const int FirstSlotBits = 11;
    private const int MaxSlotBits = 15;
    private const int SurfaceCapacity = 16;
    private const int KeyCapacity = 32;

    private int _slotBits = FirstSlotBits;
    private Slot[] _slots = new Slot[1 << FirstSlotBits];
    private char[] _surfaces = new char[SurfaceCapacity << FirstSlotBits];
    private byte[] _keys = new byte[KeyCapacity << FirstSlotBits];
    private int _misses;
    private readonly byte[] _longKey = new byte[TermKey.MaxLength];

    /// <summary>The term of a surface form; valid until the next call.</summary>
    /// <param name="surface">Letters, digits and marks; at least one.</param>
    public CachedWord Get(ReadOnlySpan<char> surface)
    {
        if (surface.Length > SurfaceCapacity)
        {
            Slot longSlot = default;
            int length = Normalize(surface, _longKey, ref longSlot);
            return new CachedWord(_longKey.AsSpan(0, length), longSlot.Flags, longSlot.Roman);
        }

        int index = SlotOf(surface);
        ref Slot slot = ref _slots[index];
        Span<byte> key = _keys.AsSpan(index * KeyCapacity, KeyCapacity);
        return slot.SurfaceLength == surface.Length && _surfaces.AsSpan(index * SurfaceCapacity, surface.Length).SequenceEqual(surface)
            ? new CachedWord(key[..slot.KeyLength], slot.Flags, slot.Roman)
            : Learn(surface);
    }

    private CachedWord Learn(ReadOnlySpan<char> surface)
    {
        Slot fresh = default;
        int length = Normalize(surface, _longKey, ref fresh);
        if (length <= KeyCapacity)
        {
            if (++_misses > _slots.Length && _slotBits < MaxSlotBits) Grow();
            int index = SlotOf(surface);
            surface.CopyTo(_surfaces.AsSpan(index * SurfaceCapacity, SurfaceCapacity));
            _longKey.AsSpan(0, length).CopyTo(_keys.AsSpan(index * KeyCapacity, KeyCapacity));
            fresh.SurfaceLength = (byte)surface.Length;
            fresh.KeyLength = (byte)length;
            _slots[index] = fresh;
        }

        return new CachedWord(_longKey.AsSpan(0, length), fresh.Flags, fresh.Roman);
    }

    private void Grow()
    {
        _slotBits++;
        _slots = new Slot[1 << _slotBits];
        _surfaces = new char[SurfaceCapacity << _slotBits];
        _keys = new byte[KeyCapacity << _slotBits];
        _misses = 0;
    }

    private int SlotOf(ReadOnlySpan<char> surface)
    {
        uint hash = 0;
        foreach (char c in surface) hash = (hash ^ c) * 0x9E3779B1;
        return (int)(hash >> (32 - _slotBits));
    }

    // Clearing the buffer was a seventh of a search's time: most of it is never read.
    [SkipLocalsInit]
    private static int Normalize(ReadOnlySpan<char> surface, Span<byte> key, ref Slot slot)
    {
        Span<Letter> buffer = stackalloc Letter[Spelling.MaxLetters];
        Span<Letter> letters = buffer[..Spelling.Decompose(surface, buffer)];
        Spelling.PlaceTone(letters);
        if (GluedWords.SplitIndex(letters) > 0)
        {
            slot.Flags = WordFlags.IsGlued | WordFlags.HasLetters;
            return 0;
        }

        int length = TermKey.Encode(letters, key);
        slot.Roman = (byte)RomanNumeral.Parse(letters);
        slot.Flags = FlagsOf(letters, key[..length]);
        return length;
    }

    private static WordFlags FlagsOf(ReadOnlySpan<Letter> letters, ReadOnlySpan<byte> key)
    {
        int digits = 0;
        int capitals = 0;
        foreach (ref readonly Letter letter in letters)
        {
            if (CharClass.IsDigit(letter.Base)) digits++;
            if (letter.IsUpper) capitals++;
        }

        WordFlags flags = ContextWords.FlagsOf(key);
        if (digits < letters.Length) flags |= WordFlags.HasLetters;
        if (digits > 0 && digits < letters.Length) flags |= WordFlags.IsMixed;
        if (capitals > 0 && capitals + digits == letters.Length) flags |= WordFlags.IsAllCapitals;
        if (capitals == 1 && letters.Length == 1) flags |= WordFlags.IsInitial;
        if (Syllable.IsValid(letters)) flags |= WordFlags.IsSyllable;
        if (capitals == 2 && letters.Length == 2 && letters[0].Base == 't' && letters[1] is { Base: 'u', Shape: Shapes.Horn, Tone: Tones.None })
        {
            flags |= WordFlags.IsCapitalTu;
        }

        if ((flags & WordFlags.IsMixed) != 0 && Quantities.UnitIndex(letters) > 0) flags |= WordFlags.IsQuantity;
        return flags;
    }

    private struct Slot
    {
        public WordFlags Flags;
        public byte SurfaceLength;
        public byte KeyLength;
        public byte Roman;
    }
}
