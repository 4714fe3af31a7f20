using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Terminal;

using CommandConsole console = CommandConsole.Standard();
using StopSignals signals = new(console.Say);
return new IndexerApplication(console, TimeProvider.System, ProcessMemory.Limit).Run(args, () => signals.Code, signals.Token);
