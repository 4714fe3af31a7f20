using System.Reflection;
using System.Text;
using NewsSearch.TestSupport;

namespace NewsSearch.Architecture.Tests;

/// <summary>
/// The public API of the libraries, member by member, is kept in PublicApi/*.txt: a change of it shows in the diff.
/// Run with UPDATE_PUBLIC_API=1 to accept the present one.
/// </summary>
public class PublicApiTests
{
    [Theory]
    [InlineData("Analysis")]
    [InlineData("Engine")]
    [InlineData("Catalogue")]
    [InlineData("Articles")]
    public void PublicApi_OfLibrary_IsTheOneAccepted(string library)
    {
        string actual = Describe(Assembly.Load("NewsSearch." + library));
        string file = Repository.Path("tests", "Architecture.Tests", "PublicApi", library + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{file} is missing: run the tests with UPDATE_PUBLIC_API=1 and commit it.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append('\n');
            IEnumerable<string> members = type
                .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(IsVisible)
                .Select(Member)
                .Where(member => member.Length > 0)
                .Distinct()
                .Order(StringComparer.Ordinal);
            foreach (string member in members) text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static bool IsVisible(MemberInfo member) => member switch
    {
        // What the compiler adds to records is noise here.
        { Name: "<Clone>$" or "PrintMembers" or "EqualityContract" or "Deconstruct" or "ToString" or "GetHashCode" or "Equals" or "op_Equality" or "op_Inequality" } => false,
        MethodInfo { IsSpecialName: true } => false,
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo { Name: "value__" } => false,
        FieldInfo field => field.IsPublic || field.IsFamily,
        PropertyInfo property => (property.GetMethod ?? property.SetMethod)!.IsPublic,
        _ => false,
    };

    private static string Member(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        PropertyInfo property => $"{((property.GetMethod ?? property.SetMethod)!.IsStatic ? "static " : "")}{Name(property.PropertyType)} {property.Name}",
        FieldInfo { IsLiteral: true } constant => $"const {Name(constant.FieldType)} {constant.Name}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        _ => "",
    };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type)
    {
        if (type.IsByRef) return "ref " + Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (!type.IsGenericType) return type.FullName?.StartsWith("System.", StringComparison.Ordinal) == true ? type.Name : type.FullName ?? type.Name;
        string name = type.Name.Split('`')[0];
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
