package org.dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.dateline.NewsroomTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@NewsroomTest
class StoreMarkTests {

    @TempDir
    Path shared;

    @TempDir
    Path another;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void forget() {
        jdbc.update("delete from media_folder");
    }

    @Test
    void theFirstFolderIsTheOneAndAnotherIsNot() throws Exception {
        assertThat(new StoreMark(shared, jdbc).isShared()).isTrue();
        assertThat(new StoreMark(shared, jdbc).isShared()).isTrue();

        assertThat(new StoreMark(another, jdbc).isShared()).isFalse();
        assertThat(another.resolve(StoreMark.FILE)).doesNotExist();
        Files.writeString(another.resolve(StoreMark.FILE), "of another database");
        assertThat(new StoreMark(another, jdbc).isShared()).isFalse();
        assertThat(new StoreMark(shared, jdbc).isShared()).isTrue();
    }

    @Test
    void aNodeThatAnotherOvertakesAgrees() throws Exception {
        AtomicBoolean overtaken = new AtomicBoolean();
        JdbcTemplate late = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource())) {
            @Override
            public <T> List<T> queryForList(String sql, Class<T> type) {
                if (!overtaken.getAndSet(true)) {
                    try {
                        assertThat(new StoreMark(shared, jdbc).isShared()).isTrue();
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
                return super.queryForList(sql, type);
            }
        };

        assertThat(new StoreMark(shared, late).isShared()).isTrue();
    }

    @Test
    void nodesThatStartTogetherAgree() {
        List<Boolean> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(node -> {
                    try {
                        return new StoreMark(shared, jdbc).isShared();
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();

        assertThat(answers).containsOnly(true);
    }
}
