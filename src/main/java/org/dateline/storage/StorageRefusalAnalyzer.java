package org.dateline.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says a {@link StorageRefusal} in two plain sentences instead of a stack trace. */
final class StorageRefusalAnalyzer extends AbstractFailureAnalyzer<StorageRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StorageRefusal cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
