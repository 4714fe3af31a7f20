using System.Globalization;

namespace NewsSearch.TestSupport;

/// <summary>How much and from which seed randomised tests run: a share by default, all of it with './dev test --long'.</summary>
internal static class RandomTests
{
    /// <summary>Set to 1 by './dev test --long'.</summary>
    private const string LongVariable = "NEWS_SEARCH_LONG_TESTS";

    /// <summary>A seed that failed, to run it again.</summary>
    private const string SeedVariable = "NEWS_SEARCH_TEST_SEED";

    /// <summary>The number of cases.</summary>
    public static int Count(int quick, int all) => Environment.GetEnvironmentVariable(LongVariable) == "1" ? all : quick;

    /// <summary>Another seed at every run; a test prints it.</summary>
    public static int Seed()
        => int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int seed) ? seed : Environment.TickCount;
}
