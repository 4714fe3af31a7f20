import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Apache Lucene as a peer: the protocol of PeerServer.cs, words cut at spaces, BM25 and everything else as Lucene has it by default. */
public final class LuceneDriver {
  private static final String[] FACETS = {"province", "official", "month"};
  private static final String LAST = "";

  private final FacetsConfig config = new FacetsConfig();
  private IndexSearcher searcher;
  private SortedSetDocValuesReaderState state;

  private LuceneDriver() {
    for (String field : FACETS) config.setMultiValued(field, true);
  }

  public static void main(String[] arguments) throws Exception {
    LuceneDriver driver = new LuceneDriver();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] command = line.split("\t");
      switch (command[0]) {
        case "index":
          double seconds = driver.index(command[1], command[2], Integer.parseInt(command[3]));
          out.write(seconds + "\t" + resident("VmHWM") + "\n");
          break;
        case "open":
          long start = System.nanoTime();
          driver.open(command[1]);
          out.write((System.nanoTime() - start) / 1e6 + "\n");
          break;
        case "run":
          List<String> queries = new ArrayList<>();
          for (int i = Integer.parseInt(command[2]); i > 0; i--) queries.add(in.readLine());
          for (String query : queries) out.write(driver.answer(query, command[1].equals("check")) + "\n");
          break;
        case "memory":
          out.write(resident("VmRSS") + "\n");
          break;
        default:
          throw new IllegalArgumentException(line);
      }

      out.flush();
    }
  }

  private double index(String corpus, String folder, int threads) throws Exception {
    long start = System.nanoTime();
    double seconds;
    List<String> deleted = new ArrayList<>();
    try (FSDirectory directory = FSDirectory.open(Path.of(folder))) {
      IndexWriterConfig settings = new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(256);
      try (IndexWriter writer = new IndexWriter(directory, settings)) {
        BlockingQueue<String> lines = new ArrayBlockingQueue<>(256);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          Thread worker = new Thread(() -> addAll(writer, lines));
          worker.start();
          workers.add(worker);
        }

        try (BufferedReader reader = Files.newBufferedReader(Path.of(corpus))) {
          for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.put(line);
            int id = Integer.parseInt(line.substring(0, line.indexOf('\t')));
            // As CorpusFile.IsDeleted says.
            if (id % 101 == 7) deleted.add(Integer.toString(id));
          }
        }

        for (int i = 0; i < threads; i++) lines.put(LAST);
        for (Thread worker : workers) worker.join();
        writer.commit();
        seconds = (System.nanoTime() - start) / 1e9;
      }

      // Without merges, so that statistics still count what is deleted, in all engines.
      IndexWriterConfig deleting = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, deleting)) {
        for (String id : deleted) writer.deleteDocuments(new Term("id", id));
      }
    }

    return seconds;
  }

  private void addAll(IndexWriter writer, BlockingQueue<String> lines) {
    try {
      for (String line = lines.take(); !line.equals(LAST); line = lines.take()) {
        String[] parts = line.split("\t", -1);
        Document document = new Document();
        document.add(new StringField("id", parts[0], Field.Store.YES));
        long month = Long.parseLong(parts[1]);
        document.add(new LongPoint("date", month));
        document.add(new NumericDocValuesField("date", month));
        for (String value : parts[2].split(" ")) {
          int equals = value.indexOf('=');
          document.add(new SortedSetDocValuesFacetField(value.substring(0, equals), value.substring(equals + 1)));
        }

        document.add(new TextField("words", parts[3], Field.Store.NO));
        document.add(new TextField("folded", parts[4], Field.Store.NO));
        document.add(new StoredField("text", parts[5]));
        writer.addDocument(config.build(document));
      }
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void open(String folder) throws Exception {
    DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(folder)));
    searcher = new IndexSearcher(reader);
    // Every query is to be answered, not remembered.
    searcher.setQueryCache(null);
    state = new DefaultSortedSetDocValuesReaderState(reader);
  }

  private String answer(String line, boolean check) throws Exception {
    String[] parts = line.split("\t");
    String kind = parts[0];
    String[] words = parts[1].split(" ");
    if (kind.equals("suggest")) return suggest(words[0]);
    long start = System.nanoTime();
    Query query = query(kind, words);
    long total = -1;
    TopDocs top = null;
    Facets facets = null;
    switch (kind) {
      case "count-and":
      case "count-or":
        total = searcher.count(query);
        break;
      case "facets-and":
      case "facets-or":
        FacetsCollector collector = new FacetsCollector();
        top = FacetsCollector.search(searcher, query, 10, collector);
        facets = new SortedSetDocValuesFacetCounts(state, collector);
        top(facets, 50);
        break;
      case "selected-and":
        DrillDownQuery drill = new DrillDownQuery(config, query);
        drill.add("province", words[0]);
        DrillSideways.DrillSidewaysResult result = new DrillSideways(searcher, config, state).search(drill, 10);
        top = result.hits;
        facets = result.facets;
        top(facets, 50);
        query = drill;
        break;
      case "latest-and":
        SortField field = new SortField("date", SortField.Type.LONG, true);
        field.setCanUsePoints();
        top = searcher.search(query, 10, new Sort(field));
        break;
      default:
        // As IndexSearcher.search: exact totals are given up beyond a thousand, so that block-max WAND may skip.
        TopScoreDocCollector best = TopScoreDocCollector.create(10, 1000);
        searcher.search(query, best);
        top = best.topDocs();
        break;
    }

    long nanoseconds = System.nanoTime() - start;
    if (!check) return total + "\t" + nanoseconds + "\t\t";
    StringBuilder scores = new StringBuilder();
    if (top != null && !kind.equals("latest-and")) {
      for (ScoreDoc hit : top.scoreDocs) scores.append(scores.length() == 0 ? "" : " ").append(hit.score);
    }

    return searcher.count(query) + "\t" + nanoseconds + "\t" + scores + "\t" + (facets == null ? "" : top(facets, Integer.MAX_VALUE >> 8));
  }

  /** The commonest words that begin with some letters, from the dictionary: the suggesters keep one of their own beside it. */
  private String suggest(String letters) throws Exception {
    long start = System.nanoTime();
    BytesRef prefix = new BytesRef(letters);
    PriorityQueue<Integer> best = new PriorityQueue<>();
    TermsEnum terms = MultiTerms.getTerms(searcher.getIndexReader(), "folded").iterator();
    int count = 0;
    if (terms.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
      do {
        if (!StringHelper.startsWith(terms.term(), prefix)) break;
        count++;
        best.add(terms.docFreq());
        if (best.size() > 10) best.poll();
      } while (terms.next() != null);
    }

    return count + "\t" + (System.nanoTime() - start) + "\t\t";
  }

  private Query query(String kind, String[] words) {
    switch (kind) {
      case "term":
        return new TermQuery(new Term("words", words[0]));
      case "phrase":
        return new PhraseQuery("words", words);
      case "prefix":
        return new PrefixQuery(new Term("folded", words[0]));
      case "half":
        return new BooleanQuery.Builder().add(new TermQuery(new Term("words", words[0])), Occur.MUST).add(new TermQuery(new Term("folded", words[1])), Occur.MUST).build();
      case "unaccented":
        return combination("folded", words, 0, Occur.SHOULD).build();
      case "or":
      case "count-or":
      case "facets-or":
        return combination("words", words, 0, Occur.SHOULD).build();
      case "range-and":
        long from = Long.parseLong(words[0]);
        long to = Long.parseLong(words[1]);
        Query range = new IndexOrDocValuesQuery(LongPoint.newRangeQuery("date", from, to), NumericDocValuesField.newSlowRangeQuery("date", from, to));
        return combination("words", words, 2, Occur.MUST).add(range, Occur.FILTER).build();
      case "selected-and":
        return combination("words", words, 1, Occur.MUST).build();
      default:
        return combination("words", words, 0, Occur.MUST).build();
    }
  }

  private static BooleanQuery.Builder combination(String field, String[] words, int first, Occur occur) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (int i = first; i < words.length; i++) builder.add(new TermQuery(new Term(field, words[i])), occur);
    return builder;
  }

  private static String top(Facets facets, int limit) throws Exception {
    TreeSet<String> counts = new TreeSet<>();
    for (String field : FACETS) {
      FacetResult result = facets.getTopChildren(limit, field);
      if (result == null) continue;
      for (LabelAndValue value : result.labelValues) counts.add(field + "=" + value.label + ":" + value.value);
    }

    return String.join(" ", counts);
  }

  private static String resident(String what) throws Exception {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith(what)) return line.replaceAll("[^0-9]", "");
    }

    return "0";
  }
}
