using NewsSearch.Peers;
using NewsSearch.Peers.Corpus;
using NewsSearch.Peers.Engines;
using NewsSearch.Peers.Measuring;
using NewsSearch.Peers.Protocol;
using NewsSearch.Peers.Retrieval;

try
{
    if (args is ["--engine", string name])
    {
        using IPeer peer = name == "ours" ? new NewsSearchPeer() : new SqlitePeer();
        PeerServer.Run(peer);
        return 0;
    }

    if (args is ["retrieval", .. string[] rest])
    {
        Console.Write(new RetrievalComparison(RetrievalOptions.Parse(rest)).Run());
        return 0;
    }

    Options options = Options.Parse(args);
    string report = new Comparison(options).Run();
    Console.Write(report);
    if (options.Write) Report.PutInto(Path.Combine(Texts.Root(), "docs", "benchmarks.md"), report);
    return 0;
}
catch (PeersException e)
{
    Console.Error.WriteLine("peers: " + e.Message);
    return 1;
}
