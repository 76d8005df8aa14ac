package org.dateline.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.engine.backend.types.dsl.StringIndexFieldTypeOptionsStep;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;

/** The fields of the index, and how an entry fills them. Whoever changes them moves {@link Index#SCHEMA} on. */
final class EntryBinder implements TypeBinder {

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(Entry.class, new Bridge(context.indexSchemaElement()));
    }

    private record Texts(
            IndexFieldReference<String> headline,
            IndexFieldReference<String> summary,
            IndexFieldReference<String> body) {}

    private static final class Bridge implements TypeBridge<Entry> {

        private final Map<Tongue, Texts> texts = new EnumMap<>(Tongue.class);
        private final IndexFieldReference<String> title;
        private final IndexFieldReference<String> byline;
        private final IndexFieldReference<String> spelling;
        private final IndexFieldReference<String> language;
        private final IndexFieldReference<Long> article;
        private final IndexFieldReference<Long> section;
        private final IndexFieldReference<Long> source;
        private final IndexFieldReference<Long> editor;
        private final IndexFieldReference<Long> topic;
        private final IndexFieldReference<Long> at;
        private final IndexFieldReference<Long> until;
        private final IndexFieldReference<Long> updated;
        private final IndexFieldReference<Long> year;
        private final IndexFieldReference<Long> touched;
        private final IndexFieldReference<String> stage;
        private final IndexFieldReference<String> newest;
        private final IndexFieldReference<String> state;
        private final IndexFieldReference<String> review;

        private Bridge(IndexSchemaElement root) {
            for (Tongue tongue : Tongue.values()) {
                texts.put(
                        tongue,
                        new Texts(
                                marked(root, tongue.headline(), tongue),
                                marked(root, tongue.summary(), tongue),
                                marked(root, tongue.body(), tongue)));
            }
            title = field(
                    root,
                    "title",
                    type -> type.asString().searchable(Searchable.NO).projectable(Projectable.YES));
            byline = field(root, "byline", type -> type.asString().analyzer(Tongue.OTHER.word()));
            spelling = field(root, Spelling.FIELD, type -> type.asString().analyzer(Spelling.ANALYZER));
            language = word(root, "language");
            article = number(root, "article");
            section = number(root, "section");
            source = number(root, "source");
            editor = number(root, "editor");
            topic = root.field("topic", type -> type.asLong().aggregable(Aggregable.YES))
                    .multiValued()
                    .toReference();
            at = number(root, "at");
            until = number(root, "until");
            updated = number(root, "updated");
            year = number(root, "year");
            touched = number(root, "touched");
            stage = word(root, "stage");
            newest = word(root, "newest");
            state = word(root, "state");
            review = word(root, "review");
        }

        private static IndexFieldReference<String> marked(IndexSchemaElement root, String name, Tongue tongue) {
            return field(
                    root,
                    name,
                    type -> type.asString()
                            .analyzer(tongue.word())
                            .projectable(Projectable.YES)
                            .highlightable(Set.of(Highlightable.UNIFIED)));
        }

        private static IndexFieldReference<Long> number(IndexSchemaElement root, String name) {
            return root.field(
                            name,
                            type -> type.asLong()
                                    .sortable(Sortable.YES)
                                    .aggregable(Aggregable.YES)
                                    .projectable(Projectable.YES))
                    .toReference();
        }

        private static IndexFieldReference<String> word(IndexSchemaElement root, String name) {
            return root.field(
                            name,
                            type -> type.asString().aggregable(Aggregable.YES).projectable(Projectable.YES))
                    .toReference();
        }

        private static IndexFieldReference<String> field(
                IndexSchemaElement root,
                String name,
                Function<IndexFieldTypeFactory, StringIndexFieldTypeOptionsStep<?>> type) {
            return root.field(name, factory -> type.apply(factory)).toReference();
        }

        @Override
        public void write(DocumentElement target, Entry entry, TypeBridgeWriteContext context) {
            Entry.Text text = entry.text();
            Texts fields = Objects.requireNonNull(texts.get(Tongue.of(text.language())));
            target.addValue(fields.headline, text.headline());
            target.addValue(fields.summary, text.summary());
            target.addValue(fields.body, text.body());
            target.addValue(title, text.headline());
            target.addValue(byline, text.byline());
            target.addValue(language, text.language());
            target.addValue(article, entry.article());
            add(target, section, entry.filed().section());
            add(target, source, entry.filed().source());
            add(target, editor, entry.filed().editor());
            entry.filed().topics().forEach(one -> target.addValue(topic, one));
            Entry.Shown shown = entry.shown();
            target.addValue(stage, shown == null ? Index.DRAFT : Index.PUBLISHED);
            if (shown != null) {
                target.addValue(spelling, text.headline() + "\n" + text.summary());
                add(target, at, shown.at());
                add(target, until, shown.until());
                add(target, updated, shown.updated());
                target.addValue(year, (long) shown.year());
            }
            Entry.Desk desk = entry.desk();
            if (desk != null) {
                target.addValue(newest, Index.NEWEST);
                target.addValue(state, desk.state());
                target.addValue(review, desk.review());
                add(target, touched, desk.touchedAt());
            }
        }

        private static void add(DocumentElement target, IndexFieldReference<Long> field, @Nullable Long value) {
            if (value != null) {
                target.addValue(field, value);
            }
        }

        private static void add(DocumentElement target, IndexFieldReference<Long> field, @Nullable Instant value) {
            if (value != null) {
                target.addValue(field, Ticks.of(value));
            }
        }
    }
}
