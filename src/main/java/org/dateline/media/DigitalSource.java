package org.dateline.media;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a picture came to be, in the words of IPTC's vocabulary "Digital Source Type". */
enum DigitalSource {
    DIGITAL_CAPTURE("digitalCapture", Kind.PHOTO),
    COMPUTATIONAL_CAPTURE("computationalCapture", Kind.PHOTO),
    NEGATIVE_FILM("negativeFilm", Kind.PHOTO),
    POSITIVE_FILM("positiveFilm", Kind.PHOTO),
    PRINT("print", Kind.PHOTO),
    HUMAN_EDITS("humanEdits", Kind.PHOTO),
    COMPOSITE_CAPTURE("compositeCapture", Kind.PHOTO),
    ALGORITHMICALLY_ENHANCED("algorithmicallyEnhanced", Kind.PHOTO),
    DIGITAL_CREATION("digitalCreation", Kind.IMAGE),
    DATA_DRIVEN_MEDIA("dataDrivenMedia", Kind.IMAGE),
    VIRTUAL_RECORDING("virtualRecording", Kind.IMAGE),
    SCREEN_CAPTURE("screenCapture", Kind.IMAGE),
    COMPOSITE("composite", Kind.IMAGE),
    ALGORITHMIC_MEDIA("algorithmicMedia", Kind.IMAGE),
    COMPOSITE_SYNTHETIC("compositeSynthetic", Kind.PARTLY_GENERATED),
    COMPOSITE_WITH_TRAINED("compositeWithTrainedAlgorithmicMedia", Kind.PARTLY_GENERATED),
    TRAINED_ALGORITHMIC_MEDIA("trainedAlgorithmicMedia", Kind.GENERATED);

    /** What of it readers have to know. */
    enum Kind {
        PHOTO,
        IMAGE,
        PARTLY_GENERATED,
        GENERATED
    }

    private final String code;
    private final Kind kind;

    DigitalSource(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    static @Nullable DigitalSource of(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code.equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Of a picture without any, we take it that a camera made it. */
    static Kind kind(String code) {
        DigitalSource source = of(code);
        return source == null ? Kind.PHOTO : source.kind;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(source -> source.code).toList();
    }
}
