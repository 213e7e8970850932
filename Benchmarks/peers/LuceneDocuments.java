// Lucene 8 (Debian: liblucene8-java) with two threads, English stems without stop words, positions; the headline
// is stored. Same modes as the other peers (common.py), but queries come as lines "kind<TAB>text".
//
// The clock starts with the documents in memory. A virtual machine compiles what it runs often: `index` does the work
// once in a cold one, and then again; the second time is the cost that is compared, the first is printed beside it.

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.Version;

public final class LuceneDocuments {
    static final int THREADS = 2;
    static final int BUFFER = 512; // MiB, Cutline's budget

    static Analyzer analyzer() {
        return new EnglishAnalyzer(CharArraySet.EMPTY_SET);
    }

    static double cpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    static long resident(String name) throws Exception {
        for (String line : Files.readAllLines(Paths.get("/proc/self/status"))) {
            if (line.startsWith(name + ":")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
            }
        }
        return 0;
    }

    static void write(List<String[]> documents, Path place) throws Exception {
        var settings = new IndexWriterConfig(analyzer());
        settings.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        settings.setRAMBufferSizeMB(BUFFER);
        try (var directory = FSDirectory.open(place); var writer = new IndexWriter(directory, settings)) {
            var threads = new ArrayList<Thread>();
            var failed = new Throwable[THREADS];
            for (int part = 0; part < THREADS; part++) {
                int own = part;
                threads.add(new Thread(() -> {
                    try {
                        for (int number = own; number < documents.size(); number += THREADS) {
                            var document = new Document();
                            document.add(new TextField("headline", documents.get(number)[0], Field.Store.YES));
                            document.add(new TextField("body", documents.get(number)[1], Field.Store.NO));
                            writer.addDocument(document);
                        }
                    } catch (Throwable error) {
                        failed[own] = error;
                    }
                }));
            }
            for (var thread : threads) {
                thread.start();
            }
            for (var thread : threads) {
                thread.join();
            }
            for (var error : failed) {
                if (error != null) {
                    throw new RuntimeException(error);
                }
            }
            writer.commit();
        }
    }

    static void index(String path, String place) throws Exception {
        var documents = new ArrayList<String[]>();
        try (var lines = Files.newBufferedReader(Paths.get(path), StandardCharsets.UTF_8)) {
            for (String line; (line = lines.readLine()) != null;) {
                String[] parts = line.split("\t", -1);
                documents.add(new String[] {parts[1], parts[2]});
            }
        }
        long before = resident("VmRSS");
        double[] walls = new double[2], cpus = new double[2];
        for (int pass = 0; pass < 2; pass++) {
            double used = cpu();
            long start = System.nanoTime();
            write(documents, Paths.get(place));
            walls[pass] = (System.nanoTime() - start) / 1e9;
            cpus[pass] = cpu() - used;
        }
        System.out.printf(
            "{\"wall\": %.6f, \"user\": %.6f, \"system\": 0, \"peak\": %d, \"before\": %d, \"documents\": %d, "
            + "\"cold_wall\": %.6f, \"cold_cpu\": %.6f}%n",
            walls[1], cpus[1], resident("VmHWM"), before, documents.size(), walls[0], cpus[0]);
    }

    static Query both(QueryBuilder builder, String kind, String text) {
        var query = new BooleanQuery.Builder();
        for (String field : new String[] {"headline", "body"}) {
            Query part = kind.equals("phrase")
                ? builder.createPhraseQuery(field, text)
                : builder.createBooleanQuery(field, text, BooleanClause.Occur.MUST);
            if (part != null) {
                query.add(part, BooleanClause.Occur.SHOULD);
            }
        }
        return query.build();
    }

    static void count(String place) throws Exception {
        try (var reader = DirectoryReader.open(FSDirectory.open(Paths.get(place)))) {
            var searcher = new IndexSearcher(reader);
            var builder = new QueryBuilder(analyzer());
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            var counts = new ArrayList<Integer>();
            for (String line; (line = input.readLine()) != null;) {
                String[] parts = line.split("\t", -1);
                counts.add(searcher.count(both(builder, parts[0], parts[1])));
            }
            System.out.println("{\"documents\": " + reader.numDocs() + ", \"counts\": " + counts + "}");
        }
    }

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "index" -> index(arguments[1], arguments[2]);
            case "count" -> count(arguments[1]);
            default -> System.out.println(
                "Lucene " + Version.LATEST + ", Java " + System.getProperty("java.version"));
        }
    }
}
