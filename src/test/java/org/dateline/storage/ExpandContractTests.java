package org.dateline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While nodes are updated one by one, the release before works on the new schema. So a migration only adds. What takes away
 * has "contract" in its name and says first since which release nobody needs it: {@code -- contract: …}; a node of a release
 * that does not know it refuses to start.
 */
class ExpandContractTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** The last migration from before this rule. */
    private static final int BEFORE = 39;

    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__(\\w+)\\.sql");
    private static final Pattern MADE = Pattern.compile("create (?:unlogged )?table (?:if not exists )?\"?(\\w+)");
    private static final Pattern ALTERED = Pattern.compile("^alter table (?:if exists )?(?:only )?\"?(\\w+)\"? (.*)$");
    private static final Pattern UNIQUE = Pattern.compile("^create unique index .* on (?:only )?\"?(\\w+).*");

    @Test
    void aReleaseCanLiveWithWhatTheNextOneAdds() throws IOException {
        List<String> flaws = new ArrayList<>();
        int read = 0;
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Matcher name = NUMBER.matcher(file.getFileName().toString());
                assertThat(name.matches()).as(file.toString()).isTrue();
                if (Integer.parseInt(name.group(1)) > BEFORE) {
                    read++;
                    flaws(name.group(2), Files.readString(file)).forEach(flaw -> flaws.add(file + ": " + flaw));
                }
            }
        }
        assertThat(read).isPositive();
        assertThat(flaws).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table article;",
                "alter table article drop column slug;",
                "alter table article drop slug;",
                "alter table article rename column slug to name;",
                "alter table article rename to story;",
                "alter table article alter column slug type text;",
                "alter table article alter column slug set data type varchar(9);",
                "alter table article alter column slug varchar(9);",
                "alter table article alter column slug set not null;",
                "alter table article add column weight integer not null;",
                "alter table article add weight integer not null;",
                "alter table article add column a integer, add column weight integer not null;",
                "alter table article\n  -- a remark\n  add column weight integer\n  not null;",
                "create unique index article_slug on article (slug);",
                "alter table article add constraint article_slug_unique unique (slug);",
                "create table x (id integer); alter table article drop column slug;"
            })
    void whatItCannotLiveWithIsFound(String sql) {
        assertThat(flaws("article_change", sql)).hasSize(1);
        assertThat(flaws("article_contract_slug", "-- contract: nobody reads it since 0.2\n" + sql))
                .isEmpty();
        assertThat(flaws("article_contract_slug", sql)).as("without a reason").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table x (id integer primary key, name varchar(9) not null);",
                "create table x (id integer); create unique index x_id on x (id); alter table x add n integer not null;",
                "alter table article add column weight integer;",
                "alter table article add column weight integer default 0 not null;",
                "alter table article add column weight integer not null default 0, add column b integer;",
                "alter table article drop constraint article_kind;",
                "alter table article add constraint article_kind check (kind in ('a', 'b'));",
                "alter table article alter column slug drop not null;",
                "alter table article alter column id set cache 500;",
                "create index article_by_slug on article (slug);",
                "insert into x (name) values ('drop table x; rename');",
                "-- drop table article;\ncreate table y (id integer);"
            })
    void whatItCanLiveWithIsLetThrough(String sql) {
        assertThat(flaws("article_change", sql)).isEmpty();
    }

    private static List<String> flaws(String name, String text) {
        boolean contract = List.of(name.split("_")).contains("contract");
        if (contract && text.startsWith("-- contract: ")) {
            return List.of();
        }
        String sql = text.replaceAll("--.*", " ")
                .replaceAll("'[^']*'", "''")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        List<String> made =
                MADE.matcher(sql).results().map(found -> found.group(1)).toList();
        List<String> flaws = new ArrayList<>(contract ? List.of("says no reason in its first line") : List.of());
        for (String statement : sql.split(";")) {
            String flaw = flaw(statement.strip(), made);
            if (flaw != null) {
                flaws.add(flaw + " in: " + statement.strip());
            }
        }
        return flaws;
    }

    private static String flaw(String statement, List<String> made) {
        if (statement.matches("(?:drop|truncate) (?:table|view|schema|sequence|type|domain|column)?.*")
                && !statement.startsWith("drop index")) {
            return "takes away";
        }
        Matcher unique = UNIQUE.matcher(statement);
        if (unique.matches() && !made.contains(unique.group(1))) {
            return "forbids what was allowed";
        }
        Matcher altered = ALTERED.matcher(statement);
        if (!altered.matches() || made.contains(altered.group(1))) {
            return null;
        }
        for (String change : altered.group(2).split(",(?![^(]*\\))")) {
            String flaw = change(change.strip());
            if (flaw != null) {
                return flaw;
            }
        }
        return null;
    }

    private static String change(String change) {
        if (change.startsWith("drop") && !change.startsWith("drop constraint")) {
            return "takes away";
        } else if (change.startsWith("rename") || change.contains(" rename ")) {
            return "renames";
        } else if (change.startsWith("alter")
                && !change.matches(
                        "alter (?:column )?\\S+ (?:set default|drop|set cache|restart|set statistics|set storage).*")) {
            return "changes a column";
        } else if (change.startsWith("add constraint") && change.contains("unique")) {
            return "forbids what was allowed";
        } else if (change.startsWith("add")
                && !change.startsWith("add constraint")
                && change.contains("not null")
                && !change.contains("default")
                && !change.contains("generated")) {
            return "asks for what the release before does not know";
        }
        return null;
    }
}
