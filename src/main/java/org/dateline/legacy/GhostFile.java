package org.dateline.legacy;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/** The rows of a Ghost export, which is one JSON document with a table for each kind of thing; one row in memory at a time. */
final class GhostFile implements Closeable {

    /** In UTF-16 units. A row with a longer text ends the reading. */
    private static final int LONGEST_STRING = 16_000_000;

    private static final int DEEPEST = 200;

    /** Control characters, which neither a page nor a database takes. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private static final JsonFactory PARSERS = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(10_000)
                    .build())
            .build();

    /** A row of a table: those of its fields that were asked for and are not null. */
    record Row(String table, long line, Map<String, String> fields, List<String> remarks) {

        /** Empty if it has none. */
        String text(String field) {
            return fields.getOrDefault(field, "");
        }

        boolean isTrue(String field) {
            return text(field).equals("true") || text(field).equals("1");
        }
    }

    private final JsonParser json;
    private final Map<String, Set<String>> wanted;
    private @Nullable TokenStreamContext data;
    private @Nullable String table;

    /** @param wanted the fields to read, by table */
    GhostFile(InputStream stream, Map<String, Set<String>> wanted) throws IOException {
        this.wanted = wanted;
        this.json = PARSERS.createParser(
                ObjectReadContext.empty(), LegibleReader.of(stream).from('{'));
    }

    /** The next row of the tables that were asked for; null at the end. */
    @Nullable
    Row next() throws JacksonException {
        while (true) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return null;
            }
            String open = table;
            if (open == null) {
                find(token);
            } else if (token == JsonToken.END_ARRAY) {
                table = null;
            } else if (token == JsonToken.START_OBJECT) {
                return row(open);
            } else {
                json.skipChildren();
                return new Row(open, line(), Map.of(), List.of("it is no object"));
            }
        }
    }

    /** The line the reading is at. */
    long line() {
        return json.currentLocation().getLineNr();
    }

    private void find(JsonToken token) {
        if (token != JsonToken.PROPERTY_NAME) {
            return;
        }
        boolean inData = json.streamReadContext() == data;
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (inData && value == JsonToken.START_ARRAY && wanted.containsKey(name)) {
            table = name;
        } else if (!inData && name.equals("data") && value == JsonToken.START_OBJECT) {
            data = json.streamReadContext();
        } else if (inData || !name.equals("db")) {
            json.skipChildren();
        }
    }

    private Row row(String name) {
        long line = line();
        Set<String> fields = wanted.getOrDefault(name, Set.of());
        Map<String, String> values = new HashMap<>();
        List<String> remarks = new ArrayList<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isStructStart()) {
                json.skipChildren();
                if (fields.contains(field)) {
                    remarks.add("its " + field + " is no text and was left out");
                }
            } else if (fields.contains(field) && value != JsonToken.VALUE_NULL) {
                String text = json.getString();
                values.put(
                        field,
                        CONTROL.matcher(text == null ? "" : text).replaceAll("").strip());
            }
        }
        return new Row(name, line, values, remarks);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
