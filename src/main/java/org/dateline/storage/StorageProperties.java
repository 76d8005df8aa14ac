package org.dateline.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the embedded database lives; made on first start, and of use to one process at a time. */
@ConfigurationProperties("dateline")
record StorageProperties(@DefaultValue("data") Path dataDir) {}
