package org.dateline.search;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How the embedded index is opened. */
final class LuceneSettings {

    private static final long MEGABYTE = 1024 * 1024;

    private LuceneSettings() {}

    /** To be asked, and to follow: what is written is found at once, as whoever writes asks for that. */
    static Map<String, Object> serving(Path directory) {
        Map<String, Object> settings = at(directory);
        settings.put(
                "directory.filesystem_access.strategy",
                access(Runtime.getRuntime().maxMemory()));
        settings.put("io.refresh_interval", 1_000);
        return settings;
    }

    /**
     * Mapped, the pages of the index that are looked at count as this process's memory. Whoever gives it a small heap has none to
     * spare: there they are read, which takes a tenth longer.
     */
    static String access(long heap) {
        return heap < 256 * MEGABYTE ? "nio" : "auto";
    }

    /** To be filled: the larger the pieces that are written, the less there is to merge. */
    static Map<String, Object> building(Path directory) {
        Map<String, Object> settings = at(directory);
        settings.put("io.refresh_interval", 600_000);
        settings.put("io.commit_interval", 600_000);
        settings.put("io.writer.ram_buffer_size", buffer(Runtime.getRuntime().maxMemory()));
        settings.put("indexing.queue_count", 4);
        settings.put("indexing.queue_size", 4_000);
        return settings;
    }

    /** In megabytes: an eighth of the heap, as readers are served meanwhile. */
    static int buffer(long heap) {
        return (int) Math.max(16, Math.min(192, heap / 8 / MEGABYTE));
    }

    /** For tests that need no files. */
    static Map<String, Object> inMemory() {
        Map<String, Object> settings = common();
        settings.put("directory.type", "local-heap");
        return settings;
    }

    /** Where the files of the one index are. */
    static Path files(Path directory) {
        return directory.resolve(Index.STORY);
    }

    private static Map<String, Object> at(Path directory) {
        Map<String, Object> settings = common();
        settings.put("directory.type", "local-filesystem");
        settings.put("directory.root", directory.toString());
        return settings;
    }

    private static Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("type", "lucene");
        settings.put("lucene_version", "9.12.3");
        settings.put("analysis.configurer", (LuceneAnalysisConfigurer) new LuceneAnalysis());
        return settings;
    }
}
