package org.dateline.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.shared.Sha256;
import org.dateline.shared.Visible;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that is written in one way only: keys in order, no blanks, and of the escapes the short ones and {@code \}{@code uXXXX} in
 * lower case. What cannot be seen is escaped, so that a line of it is a line on any screen.
 */
final class Json {

    private static final JsonMapper READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private Json() {}

    static String text(String words) {
        StringBuilder json = new StringBuilder(words.length() + 2).append('"');
        words.codePoints().forEach(character -> append(json, character));
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, int character) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            default -> {
                if (character < 0x7F && character >= ' ' || !Visible.isUnseen(character)) {
                    json.appendCodePoint(character);
                } else {
                    for (char unit : Character.toChars(character)) {
                        json.append("\\u%04x".formatted((int) unit));
                    }
                }
            }
        }
    }

    static String list(String... words) {
        return Stream.of(words).map(Json::text).collect(Collectors.joining(",", "[", "]"));
    }

    static String object(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> text(field.getKey()) + ":" + text(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** SHA-256 of a text's UTF-8, in hexadecimal. */
    static String digest(String json) {
        return Sha256.hex(json);
    }

    /** The fields of an object, numbers as their digits; null if it is none, or holds anything deeper. */
    static @Nullable Map<String, String> read(String json) {
        try {
            Map<String, Object> read = READER.readValue(json, FIELDS);
            Map<String, String> fields = new TreeMap<>();
            for (Map.Entry<String, Object> field : read.entrySet()) {
                if (!(field.getValue() instanceof String) && !(field.getValue() instanceof Number)) {
                    return null;
                }
                fields.put(field.getKey(), String.valueOf(field.getValue()));
            }
            return fields;
        } catch (JacksonException | NullPointerException e) {
            return null;
        }
    }
}
