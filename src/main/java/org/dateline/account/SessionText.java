package org.dateline.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.FlashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in a session, as JSON of our own: who signed in, the form token, words for the next page, unsent text. Nothing
 * names a class, so nothing else can come out of it, and what another release or a hand in the table wrote is simply not
 * there.
 */
final class SessionText {

    private static final Logger log = LoggerFactory.getLogger(SessionText.class);

    private static final String ACCOUNT = "account";
    private static final String TOKEN = "token";
    private static final String FLASH = "flash";
    private static final String INSTANT = "instant";
    private static final String FIELDS = "fields";

    private final JsonMapper json = JsonMapper.builder().build();

    byte[] write(Object value) {
        return json.writeValueAsBytes(plain(value));
    }

    /** Null for what is not ours to read. */
    @Nullable
    Object read(byte[] bytes) {
        try {
            return value(json.readTree(bytes));
        } catch (RuntimeException e) {
            log.warn("Something in a session could not be read and counts as not there: {}", e.getClass());
            return null;
        }
    }

    private static Object plain(@Nullable Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        } else if (value instanceof Instant instant) {
            return Map.of(INSTANT, instant.toString());
        } else if (value instanceof List<?> list) {
            return list.stream().map(SessionText::plain).toList();
        } else if (value instanceof FlashMap flash) {
            return Map.of(FLASH, plain(flash));
        } else if (value instanceof Map<?, ?> map) {
            return Map.of(FIELDS, fields(map));
        } else if (value instanceof CsrfToken token) {
            return Map.of(TOKEN, List.of(token.getHeaderName(), token.getParameterName(), token.getToken()));
        } else if (value instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof AccountUser user) {
            return Map.of(ACCOUNT, plain(user));
        }
        throw new IllegalArgumentException("A session cannot hold a " + (value == null ? "null" : value.getClass())
                + ": it would not outlive this release. Put strings, numbers, instants, lists or maps of them there.");
    }

    private static Map<String, Object> fields(Map<?, ?> map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put(String.valueOf(name), plain(value)));
        return fields;
    }

    private static Map<String, Object> plain(FlashMap flash) {
        return Map.of(
                "path", Objects.requireNonNullElse(flash.getTargetRequestPath(), ""),
                "query", fields(flash.getTargetRequestParams()),
                "until", flash.getExpirationTime(),
                "says", fields(flash));
    }

    private static Map<String, Object> plain(AccountUser user) {
        return Map.of(
                "id", user.id(),
                "name", user.getUsername(),
                "role", user.role().name(),
                "since", user.credentialsChangedAt().toString());
    }

    private static Object value(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        } else if (node.isBoolean()) {
            return node.booleanValue();
        } else if (node.isInt()) {
            return node.intValue();
        } else if (node.isLong()) {
            return node.longValue();
        } else if (node.isArray()) {
            List<Object> list = new ArrayList<>(); // those who keep words for the next page add to theirs
            node.forEach(item -> list.add(value(item)));
            return list;
        }
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        JsonNode held = only.getValue();
        return switch (only.getKey()) {
            case INSTANT -> Instant.parse(held.stringValue());
            case FIELDS -> fields(held);
            case FLASH -> flash(held);
            case TOKEN ->
                new DefaultCsrfToken(
                        held.required(0).stringValue(),
                        held.required(1).stringValue(),
                        held.required(2).stringValue());
            case ACCOUNT -> context(held);
            default -> throw new IllegalArgumentException(only.getKey());
        };
    }

    private static Map<String, Object> fields(JsonNode held) {
        Map<String, Object> fields = new LinkedHashMap<>();
        held.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return fields;
    }

    private static FlashMap flash(JsonNode held) {
        FlashMap flash = new FlashMap();
        String path = held.required("path").stringValue();
        flash.setTargetRequestPath(path.isEmpty() ? null : path);
        Map<String, List<String>> query = new LinkedHashMap<>();
        held.required("query").properties().forEach(parameter -> {
            List<String> values = new ArrayList<>();
            parameter.getValue().forEach(word -> values.add(word.stringValue()));
            query.put(parameter.getKey(), values);
        });
        flash.addTargetRequestParams(new LinkedMultiValueMap<>(CollectionUtils.toMultiValueMap(query)));
        flash.setExpirationTime(held.required("until").longValue());
        flash.putAll(fields(held.required("says")));
        return flash;
    }

    private static SecurityContext context(JsonNode held) {
        AccountUser user = new AccountUser(
                held.required("id").longValue(),
                held.required("name").stringValue(),
                Role.valueOf(held.required("role").stringValue()),
                Instant.parse(held.required("since").stringValue()));
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }
}
