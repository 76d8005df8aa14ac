package org.dateline.media;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.shared.Visible;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Says at the start of a node that may not be the only one, and in the picture library, if this node's pictures are not where the others' are. */
@Component
@ConditionalOnWebApplication
class StoreCheck {

    private static final Logger log = LoggerFactory.getLogger(StoreCheck.class);

    private final Path folder;
    private final boolean asks;
    private final JdbcTemplate jdbc;
    private volatile boolean apart;

    StoreCheck(
            MediaConfig config,
            MediaProperties media,
            JdbcTemplate jdbc,
            @Value("${spring.datasource.url:none}") String database) {
        this.folder = config.folder();
        this.asks = !media.s3().isChosen() && !database.equals("none");
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (!asks) {
            return;
        }
        try {
            apart = !new StoreMark(folder, jdbc).isShared();
        } catch (IOException e) {
            log.error("The folder of pictures {} cannot be read or written: {}", folder, Visible.line("" + e));
            return;
        }
        if (apart) {
            log.error(
                    "The folder of pictures {} is not the one that belongs to this database: pictures of other nodes are"
                            + " missing here, and the other way round. Mount one folder at that place on every node, or"
                            + " set dateline.media.s3.bucket. After a move or a restore, bring {} along.",
                    folder,
                    StoreMark.FILE);
        }
    }

    /** Whether what is uploaded here would be missing on other nodes. */
    boolean isApart() {
        return apart;
    }
}
