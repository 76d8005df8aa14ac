package org.dateline.media;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dateline.shared.Reuse;
import org.jspecify.annotations.Nullable;

/** One picture of the library: what was uploaded, what is said of it, and under which address readers get it. */
@Entity
public class Picture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String contentKey;
    private String sha256;
    private String fileName;
    private String mediaType;
    private String extension;
    private int width;
    private int height;
    private int frames;
    private int byteSize;
    private String alt = "";
    private boolean decorative;
    private String caption = "";
    private String creditLine = "";
    private String creator = "";
    private String licence = "";
    private String digitalSourceType = "";

    @jakarta.persistence.Embedded
    private Lending lending = new Lending(Reuse.USUAL);

    @jakarta.persistence.Embedded
    private Focus focus = Focus.MIDDLE;

    private String searchWords = "";
    private Instant uploadedAt;
    private String uploadedBy;

    @ElementCollection
    @CollectionTable(name = "picture_embedded", joinColumns = @JoinColumn(name = "picture_id"))
    private Set<Embedded> embedded = new HashSet<>();

    @OneToMany(mappedBy = "picture", fetch = FetchType.LAZY, cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<PictureKey> keys = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Picture() {}

    Picture(Negative negative, String contentKey, Focus focus, String fileName, Instant uploadedAt, String uploadedBy) {
        this.sha256 = negative.sha256();
        this.mediaType = negative.format().mediaType();
        this.extension = negative.extension();
        this.width = negative.width();
        this.height = negative.height();
        this.frames = negative.frames();
        this.byteSize = negative.byteSize();
        this.contentKey = contentKey;
        this.focus = focus;
        this.fileName = fileName;
        this.uploadedAt = uploadedAt;
        this.uploadedBy = uploadedBy;
        keys.add(new PictureKey(contentKey, this));
        embedded.addAll(negative.embedded());
        describe(PictureWords.offeredBy(negative.embedded()));
    }

    final void describe(PictureWords words) {
        alt = words.alt();
        decorative = words.decorative();
        caption = words.caption();
        creditLine = words.creditLine();
        creator = words.creator();
        licence = words.licence();
        digitalSourceType = words.digitalSourceType();
        searchWords =
                String.join("\n", fileName, alt, caption, creditLine, creator).toLowerCase(Locale.ROOT);
    }

    /** Says whether others may carry it from here. */
    void lend(Lending newLending) {
        lending = newLending;
    }

    Lending lending() {
        return lending;
    }

    /** Readers get the renditions around the new point under a new address; the last one goes on working for a while. */
    void focusOn(Focus point, String newKey, Instant now) {
        focus = point;
        keys.stream().filter(PictureKey::isCurrent).forEach(key -> key.supersede(now));
        keys.stream()
                .filter(key -> key.contentKey().equals(newKey))
                .findFirst()
                .ifPresentOrElse(key -> key.supersede(null), () -> keys.add(new PictureKey(newKey, this)));
        contentKey = newKey;
    }

    PictureWords words() {
        return new PictureWords(alt, decorative, caption, creditLine, creator, licence, digitalSourceType);
    }

    /** Whether it may go before readers: described, or said to need no description, and credited. */
    public boolean isReady() {
        return isDescribed() && !creditLine.isBlank();
    }

    /** Whether those who do not see it are told what it shows, or that it shows nothing. */
    public boolean isDescribed() {
        return decorative || !alt.isBlank();
    }

    List<Rendition> renditions() {
        return Rendition.of(width, height, extension);
    }

    @Nullable
    Rendition rendition(String name) {
        return Rendition.named(name, renditions());
    }

    /** The narrowest that is as wide as asked for, else the widest there is. */
    Rendition atLeast(int wish) {
        return Rendition.atLeast(wish, Rendition.series(Rendition.Cut.WHOLE, width, height, extension));
    }

    /** The widest of each cut, the one for other sites first. */
    List<Rendition> widest() {
        return Rendition.widest(width, height, extension);
    }

    String path(Rendition rendition) {
        return "/media/" + contentKey + "/" + rendition.name();
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    int version() {
        return version;
    }

    String contentKey() {
        return contentKey;
    }

    String sha256() {
        return sha256;
    }

    /** What the file was called where it came from: for the eye alone. */
    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean wasAnimated() {
        return frames > 1;
    }

    public int kilobytes() {
        return Math.max(1, byteSize / 1024);
    }

    /** What it shows, for those who do not see it; empty if it only decorates. */
    public String alt() {
        return decorative ? "" : alt;
    }

    public String caption() {
        return caption;
    }

    public String creditLine() {
        return creditLine;
    }

    DigitalSource.Kind kind() {
        return DigitalSource.kind(digitalSourceType);
    }

    Focus focus() {
        return focus;
    }

    Set<Embedded> embedded() {
        return embedded;
    }

    Set<PictureKey> keys() {
        return keys;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public String uploadedBy() {
        return uploadedBy;
    }
}
