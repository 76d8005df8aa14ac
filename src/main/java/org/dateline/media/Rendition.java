package org.dateline.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One size and cut in which readers get a picture; what there is of it follows from the picture's own size alone. */
record Rendition(Cut cut, int width, int height, String extension) {

    /** How much of the picture it shows. */
    enum Cut {
        /** All of it. */
        WHOLE(0),
        /** As wide as a card. */
        CARD(16.0 / 9),
        /** As other sites show a link to us. */
        OPEN_GRAPH(1200.0 / 630);

        private final double ratio;

        Cut(double ratio) {
            this.ratio = ratio;
        }
    }

    static final int[] WIDTHS = {320, 480, 640, 960, 1280};

    private static final int OPEN_GRAPH_WIDTH = 1200;

    /** A part of a picture, in its own pixels. */
    record Area(int x, int y, int width, int height) {

        /** The largest part in a cut's proportions, with the focal point as near to its middle as the edges allow. */
        static Area of(Cut cut, int width, int height, Focus focus) {
            if (cut == Cut.WHOLE) {
                return new Area(0, 0, width, height);
            }
            int across = (int) Math.max(1, Math.min(width, Math.round(height * cut.ratio)));
            int down = (int) Math.max(1, Math.min(height, Math.round(width / cut.ratio)));
            return new Area(place(focus.x(), width, across), place(focus.y(), height, down), across, down);
        }

        private static int place(double focus, int whole, int part) {
            return (int) Math.max(0, Math.min(whole - part, Math.round(focus * whole - part / 2.0)));
        }
    }

    static List<Rendition> of(int width, int height, String extension) {
        List<Rendition> all = new ArrayList<>(series(Cut.WHOLE, width, height, extension));
        all.addAll(series(Cut.CARD, width, height, extension));
        all.add(openGraph(width, height));
        return all;
    }

    static List<Rendition> widest(int width, int height, String extension) {
        List<Rendition> card = series(Cut.CARD, width, height, extension);
        List<Rendition> whole = series(Cut.WHOLE, width, height, extension);
        return List.of(openGraph(width, height), card.get(card.size() - 1), whole.get(whole.size() - 1));
    }

    /** From narrow to wide, never wider than the picture. */
    static List<Rendition> series(Cut cut, int width, int height, String extension) {
        Area area = Area.of(cut, width, height, Focus.MIDDLE);
        List<Rendition> series = new ArrayList<>();
        for (int wish : WIDTHS) {
            if (wish <= area.width) {
                series.add(fitting(cut, area, wish, extension));
            }
        }
        boolean between = series.isEmpty() || series.get(series.size() - 1).width < area.width;
        if (between && area.width < WIDTHS[WIDTHS.length - 1]) {
            series.add(fitting(cut, area, area.width, extension));
        }
        return series;
    }

    static @Nullable Rendition named(String name, List<Rendition> all) {
        return all.stream()
                .filter(rendition -> rendition.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The narrowest of a series that is as wide as asked for, else its widest. */
    static Rendition atLeast(int wish, List<Rendition> series) {
        return series.stream()
                .filter(rendition -> rendition.width >= wish)
                .min(Comparator.comparingInt(Rendition::width))
                .orElse(series.get(series.size() - 1));
    }

    /** Other sites want a JPEG. */
    static Rendition openGraph(int width, int height) {
        Area area = Area.of(Cut.OPEN_GRAPH, width, height, Focus.MIDDLE);
        return fitting(Cut.OPEN_GRAPH, area, Math.min(OPEN_GRAPH_WIDTH, area.width), "jpg");
    }

    private static Rendition fitting(Cut cut, Area area, int width, String extension) {
        int height = (int) Math.max(1, Math.round((double) area.height * width / area.width));
        return new Rendition(cut, width, height, extension);
    }

    String name() {
        return switch (cut) {
            case WHOLE -> width + "." + extension;
            case CARD -> width + "c." + extension;
            case OPEN_GRAPH -> "og.jpg";
        };
    }

    String mediaType() {
        return mediaType(name());
    }

    static String mediaType(String name) {
        return name.endsWith(".png") ? "image/png" : "image/jpeg";
    }
}
