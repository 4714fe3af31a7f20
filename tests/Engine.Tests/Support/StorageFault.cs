namespace NewsSearch.Engine.Tests.Support;

/// <summary>What goes wrong at one call of a <see cref="FaultingDirectory"/>.</summary>
internal enum StorageFault
{
    /// <summary>The process ends before the call has done anything; of a write, any part may be done.</summary>
    StopBefore,

    /// <summary>The process ends as soon as the call has done its work.</summary>
    StopAfter,

    /// <summary>There is no room for this call, and there is again for the next.</summary>
    NoSpaceOnce,

    /// <summary>There is no room for this call and for nothing after it that needs some.</summary>
    NoSpace,
}
