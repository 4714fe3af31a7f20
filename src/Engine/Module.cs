// Buffers on the stack are written before they are read: clearing those of a scored window took as long as scoring it.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
