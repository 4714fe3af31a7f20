namespace NewsSearch.Engine.Documents;

/// <summary>The fields of an index, fixed when it is created.</summary>
/// <remarks>Immutable; safe from any thread.</remarks>
public sealed class Schema
{
    private readonly Dictionary<string, FieldDefinition> _byName;
    private readonly Dictionary<string, int> _numbers;

    /// <summary>Creates a schema.</summary>
    /// <param name="version">The caller's own version: an index written with another is refused.</param>
    /// <param name="fields">The fields; at most 64, names unique.</param>
    /// <exception cref="ArgumentException">Too many fields, or a name twice.</exception>
    public Schema(int version, params IReadOnlyList<FieldDefinition> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Count > 64) throw new ArgumentException($"A schema has at most 64 fields, not {fields.Count}.", nameof(fields));
        Version = version;
        Fields = fields;
        _byName = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal);
        _numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (FieldDefinition field in fields)
        {
            if (!_byName.TryAdd(field.Name, field)) throw new ArgumentException($"The field '{field.Name}' is defined twice.", nameof(fields));
            _numbers.Add(field.Name, _numbers.Count);
        }
    }

    /// <summary>The caller's version of the schema.</summary>
    public int Version { get; }

    /// <summary>The fields, in the order given.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>The field of that name and kind.</summary>
    /// <exception cref="ArgumentException">There is no such field, or it is of another kind.</exception>
    public FieldDefinition Require(string name, FieldKind kind)
    {
        if (!_byName.TryGetValue(name, out FieldDefinition? field)) throw new ArgumentException($"There is no field '{name}' in the schema.", nameof(name));
        if (field.Kind != kind) throw new ArgumentException($"The field '{name}' is of kind {field.Kind}, not {kind}.", nameof(name));
        return field;
    }

    /// <summary>The field of that name, or null.</summary>
    public FieldDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Place of a field in <see cref="Fields"/>: its number in the files.</summary>
    internal int IndexOf(FieldDefinition field) => _numbers[field.Name];

    /// <summary>Whether files written with the other can be read with this.</summary>
    internal bool IsSameAs(Schema other) => Version == other.Version && Fields.SequenceEqual(other.Fields);
}
