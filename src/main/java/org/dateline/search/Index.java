package org.dateline.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** One index, open: where entries are written, and the session that questions are asked in. */
final class Index implements AutoCloseable {

    /** Of what is written, and how. An index that was made with another one is made again. */
    static final String SCHEMA = "2";

    static final String PUBLISHED = "published";
    static final String DRAFT = "draft";
    static final String NEWEST = "newest";

    /** The name of the one kind of thing in it. */
    static final String STORY = "story";

    private final CloseableSearchMapping mapping;
    private final boolean embedded;

    /** @param backend settings of the backend, without what they all begin with */
    Index(Map<String, Object> backend) {
        this(backend, STORY);
    }

    /** @param name of the index, where there are others beside it */
    Index(Map<String, Object> backend, String name) {
        embedded = "lucene".equals(backend.get("type"));
        Map<String, Object> settings = new HashMap<>();
        backend.forEach((key, value) -> settings.put("hibernate.search.backend." + key, value));
        settings.put("hibernate.search.mapping.configurer", (StandalonePojoMappingConfigurer) context -> {
            context.annotationMapping().discoverAnnotatedTypesFromRootMappingAnnotations(false);
            context.annotationMapping().buildMissingDiscoveredJandexIndexes(false);
            var entry = context.programmaticMapping().type(Entry.class);
            entry.searchEntity().name(STORY);
            entry.indexed().index(name);
            entry.property("key").documentId();
            entry.binder(new EntryBinder());
        });
        mapping = SearchMapping.builder(AnnotatedTypeSource.empty())
                .properties(settings)
                .build();
    }

    /** Whether it is Lucene itself that is asked. */
    boolean isEmbedded() {
        return embedded;
    }

    SearchSession session() {
        return mapping.createSession();
    }

    SearchMapping mapping() {
        return mapping;
    }

    /** Puts entries in the place of those with their keys, and takes others out; the next question knows. */
    void write(Collection<Entry> entries, Collection<String> gone) {
        try (SearchSession session = with(IndexingPlanSynchronizationStrategy.sync())) {
            entries.forEach(session.indexingPlan()::addOrUpdate);
            gone.forEach(key -> session.indexingPlan().purge(Entry.class, key, null));
        }
    }

    private SearchSession with(IndexingPlanSynchronizationStrategy strategy) {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(strategy)
                .build();
    }

    /** Adds entries to an index that has none of them; they are found after {@link #settle()}. */
    void fill(List<Entry> entries) {
        try (SearchSession session = with(IndexingPlanSynchronizationStrategy.async())) {
            CompletableFuture<?>[] added = entries.stream()
                    .map(session.indexer()::add)
                    .map(CompletionStage::toCompletableFuture)
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(added).join();
        }
    }

    /** Writes down what was added, and lets it be found. */
    void settle() {
        mapping.scope(Entry.class).workspace().flush();
        mapping.scope(Entry.class).workspace().refresh();
    }

    @Override
    public void close() {
        mapping.close();
    }
}
