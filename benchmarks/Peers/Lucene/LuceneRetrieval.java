import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What Lucene finds as it comes: BM25 of any word, words as its standard analyzer cuts them, folded to ASCII or not.
 * Arguments: documents (id TAB text a line), "fold" or "plain", a folder for the index, the number of results, then pairs
 * of a file of queries (id TAB text a line) and the file to write (id TAB document a line, best first).
 */
public final class LuceneRetrieval {
  public static void main(String[] arguments) throws Exception {
    boolean folds = arguments[1].equals("fold");
    Path folder = Paths.get(arguments[2]);
    int depth = Integer.parseInt(arguments[3]);
    Analyzer analyzer = new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream small = new LowerCaseFilter(words);
        return new TokenStreamComponents(words, folds ? new ASCIIFoldingFilter(small) : small);
      }
    };
    try (FSDirectory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) write(directory, analyzer, Paths.get(arguments[0]));
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int i = 4; i < arguments.length; i += 2) search(searcher, analyzer, Paths.get(arguments[i]), Paths.get(arguments[i + 1]), depth);
      }
    }
  }

  private static void write(FSDirectory directory, Analyzer analyzer, Path documents) throws Exception {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer)); BufferedReader lines = Files.newBufferedReader(documents)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        Document document = new Document();
        document.add(new StoredField("id", line.substring(0, tab)));
        document.add(new TextField("text", line.substring(tab + 1), Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }

  private static void search(IndexSearcher searcher, Analyzer analyzer, Path queries, Path results, int depth) throws Exception {
    QueryBuilder builder = new QueryBuilder(analyzer);
    try (BufferedReader lines = Files.newBufferedReader(queries); PrintWriter writer = new PrintWriter(Files.newBufferedWriter(results, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        Query query = builder.createBooleanQuery("text", line.substring(tab + 1));
        if (query == null) continue;
        for (ScoreDoc hit : searcher.search(query, depth).scoreDocs) writer.print(line.substring(0, tab) + "\t" + searcher.doc(hit.doc).get("id") + "\n");
      }
    }
  }
}
