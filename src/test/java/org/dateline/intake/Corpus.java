package org.dateline.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Made-up news of about 3.5 KB an item, in six languages and three versions of ninjs, the same for the same seed on any
 * machine: {@code java … org.dateline.intake.Corpus COUNT FILE|- [SEED]}.
 */
final class Corpus {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Newsrooms give their archives away from the first story to the last, with a few stragglers: so does this, {@value} a day. */
    private static final int A_DAY = 822;

    private static final Instant OLDEST = Instant.parse("2016-01-01T00:00:00Z");

    /** A language with words enough to look like one. */
    private record Tongue(String tag, String space, String stop, int wordsInSentence, List<String> words) {

        Tongue(String tag, String space, String stop, int length, String words) {
            this(tag, space, stop, length, List.of(words.split(" ")));
        }
    }

    private static final List<Tongue> TONGUES = List.of(
            new Tongue(
                    "en",
                    " ",
                    ".",
                    17,
                    "the a of in to and for on with by council harbour minister bridge market river school budget"
                            + " residents storm railway agreement exports growth ministers regional delegates vote"
                            + " committee report water energy festival museum winter supply after before since while"
                            + " according announced opened reached signed delayed expanded measured planned said"
                            + " percent million people new local national joint early further several three first"
                            + " week month Monday Thursday evening ferry farmers wheat prices satellite orbit crew"),
            new Tongue(
                    "zh",
                    "",
                    "。",
                    22,
                    "城市 港口 发展 合作 经济 增长 代表 会议 项目 建设 铁路 桥梁 居民 市场 能源 教育 文化 博物馆 周一 表示 宣布 签署 启动"
                            + " 完成 今年 去年 百分之 以来 同时 关于 地区 国家 国际 双边 关系 加强 提高 质量 服务 企业 农业 粮食 卫星"
                            + " 的 在 和 与 将 已 了 对 为 从"),
            new Tongue(
                    "fr",
                    " ",
                    ".",
                    18,
                    "le la les un une de du des et dans pour avec sur par conseil port ministre pont marché fleuve école"
                            + " budget habitants tempête chemin accord exportations croissance régional délégués vote"
                            + " rapport eau énergie fête musée hiver depuis selon annoncé ouvert signé retardé élargi"
                            + " prévu déclaré millions nouveau local national lundi jeudi soir agriculteurs blé prix"),
            new Tongue(
                    "es",
                    " ",
                    ".",
                    18,
                    "el la los las un una de del y en para con sobre por consejo puerto ministro puente mercado río"
                            + " escuela presupuesto vecinos tormenta ferrocarril acuerdo exportaciones crecimiento"
                            + " regional delegados voto informe agua energía fiesta museo invierno desde según anunció"
                            + " abrió firmó retrasó amplió previsto dijo millones nuevo local nacional lunes jueves"),
            new Tongue(
                    "ru",
                    " ",
                    ".",
                    14,
                    "в на и с по для о из город порт министр мост рынок река школа бюджет жители буря дорога"
                            + " соглашение экспорт рост делегаты голосование отчёт вода энергия праздник музей зима"
                            + " после согласно объявил открыл подписал отложил расширил заявил миллионов новый местный"
                            + " понедельник четверг вечер фермеры пшеница цены спутник экипаж"),
            new Tongue(
                    "ar",
                    " ",
                    ".",
                    15,
                    "في من إلى على مع عن المدينة الميناء الوزير الجسر السوق النهر المدرسة الميزانية السكان العاصفة"
                            + " السكة الاتفاق الصادرات النمو المندوبون التصويت التقرير الماء الطاقة المهرجان المتحف"
                            + " الشتاء بعد أعلن افتتح وقع أجل وسع قال مليون جديد محلي وطني الاثنين الخميس المساء"));

    private static final List<String> SECTIONS = List.of(
            "World", "Economy", "China", "Culture", "Sport", "Science", "Health", "Opinion", "Travel", "Region");

    private static final List<String> SOURCES = List.of(
            "Northern Wire", "Harbour News Agency", "Coast Press", "City Desk", "Delta Agency", "Plains Service");

    private final long seed;

    Corpus(long seed) {
        this.seed = seed;
    }

    /** Item number {@code i}, from 0, as one line. */
    String line(int i) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + i);
        // Most is English, as most of what an international wire sends is.
        Tongue tongue = TONGUES.get(random.nextInt(2) == 0 ? 0 : random.nextInt(TONGUES.size()));
        Instant first = OLDEST.plusSeconds(86_400L * i / A_DAY + random.nextInt(86_400));
        Instant version = random.nextInt(4) == 0 ? first.plusSeconds(600 + random.nextInt(7_200)) : first;
        Parts parts = new Parts(
                "urn:newsml:corpus.example:" + seed + ":" + i,
                headline(tongue, random, i),
                sentences(tongue, random, 2),
                body(tongue, random),
                first,
                version,
                tongue.tag,
                SECTIONS.get(random.nextInt(SECTIONS.size())),
                SOURCES.get(random.nextInt(SOURCES.size())),
                "Editor " + (1 + random.nextInt(40)),
                topics(random));
        int shape = random.nextInt(10);
        Map<String, Object> item = shape == 0 ? parts.asFirst() : shape == 1 ? parts.asSecond() : parts.asThird();
        return JSON.writeValueAsString(item);
    }

    Stream<String> lines(int count) {
        return IntStream.range(0, count).mapToObj(this::line);
    }

    private static String headline(Tongue tongue, SplittableRandom random, int i) {
        String words = words(tongue, random, tongue.space.isEmpty() ? 7 : 8);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " " + i;
    }

    private static List<String> topics(SplittableRandom random) {
        return Stream.generate(() -> "Topic " + (int) Math.sqrt(random.nextInt(4_000_000)))
                .limit(2 + random.nextInt(3))
                .distinct()
                .toList();
    }

    private static String body(Tongue tongue, SplittableRandom random) {
        StringBuilder html = new StringBuilder();
        int length = 1_900 + random.nextInt(1_200);
        int bytes = tongue.space.isEmpty() ? 3 : tongue.tag.equals("ru") || tongue.tag.equals("ar") ? 2 : 1;
        for (int i = 0; html.length() * bytes < length; i++) {
            if (i == 4 && random.nextInt(3) == 0) {
                html.append("<h2>").append(words(tongue, random, 4)).append("</h2>");
            } else if (i == 5 && random.nextInt(5) == 0) {
                html.append("<ul><li>").append(words(tongue, random, 5)).append("</li><li>");
                html.append(words(tongue, random, 6)).append("</li></ul>");
            } else if (i == 3) {
                html.append("<p>").append(words(tongue, random, 5));
                html.append(" <a href=\"https://www.example.org/")
                        .append(random.nextInt(100_000))
                        .append("\">");
                html.append(words(tongue, random, 2)).append("</a> <strong>");
                html.append(words(tongue, random, 2))
                        .append("</strong>")
                        .append(tongue.stop)
                        .append("</p>");
            } else {
                html.append("<p>").append(sentences(tongue, random, 3)).append("</p>\n");
            }
        }
        return html.toString();
    }

    private static String sentences(Tongue tongue, SplittableRandom random, int count) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String words = words(tongue, random, tongue.wordsInSentence - 4 + random.nextInt(8));
            sentences.add(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + tongue.stop);
        }
        return String.join(tongue.space, sentences);
    }

    private static String words(Tongue tongue, SplittableRandom random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(tongue.words.get(random.nextInt(tongue.words.size())));
        }
        return String.join(tongue.space, words);
    }

    /** An item's content, to be written in one of three ways. */
    private record Parts(
            String uri,
            String headline,
            String summary,
            String body,
            Instant first,
            Instant version,
            String language,
            String section,
            String source,
            String editor,
            List<String> topics) {

        private Map<String, Object> start() {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("uri", uri);
            item.put("type", "text");
            item.put("language", language);
            return item;
        }

        Map<String, Object> asFirst() {
            Map<String, Object> item = start();
            item.put("pubstatus", "usable");
            item.put("firstcreated", first.toString());
            item.put("versioncreated", version.toString());
            item.put("headline", headline);
            item.put("description_text", summary);
            item.put("body_html", body);
            item.put("service", List.of(Map.of("code", "s", "name", section)));
            item.put("source", source);
            item.put("person", List.of(Map.of("name", editor, "rel", "editor")));
            item.put("subject", nouns(topics));
            return item;
        }

        Map<String, Object> asSecond() {
            Map<String, Object> item = start();
            item.put("pubstatus", "usable");
            item.put("firstcreated", first.toString());
            item.put("versioncreated", version.toString());
            item.put("headlines", List.of(Map.of("role", "main", "value", headline)));
            item.put("descriptions", List.of(Map.of("role", "text", "value", summary)));
            item.put("bodies", List.of(Map.of("role", "html5", "contenttype", "text/html", "value", body)));
            rest(item, "infosources");
            return item;
        }

        Map<String, Object> asThird() {
            Map<String, Object> item = start();
            item.put("pubStatus", "usable");
            item.put("firstCreated", first.toString());
            item.put("versionCreated", version.toString());
            item.put("headlines", List.of(Map.of("role", "main", "contentType", "text/plain", "value", headline)));
            item.put("descriptions", List.of(Map.of("role", "summary", "contentType", "text/plain", "value", summary)));
            item.put("bodies", List.of(Map.of("role", "main", "contentType", "text/html", "value", body)));
            rest(item, "infoSources");
            item.put("standard", Map.of("name", "ninjs", "version", "3.3"));
            return item;
        }

        private void rest(Map<String, Object> item, String sources) {
            item.put(sources, List.of(Map.of("name", source, "role", "source")));
            item.put("people", List.of(Map.of("name", editor, "rel", "editor")));
            List<Map<String, String>> subjects = new ArrayList<>(nouns(topics));
            subjects.add(Map.of("name", section, "rel", "section"));
            item.put("subjects", subjects);
        }

        private static List<Map<String, String>> nouns(List<String> names) {
            return names.stream().map(name -> Map.of("name", name)).toList();
        }
    }

    /** Writes a file of items. */
    static void write(Path file, int count, long seed) throws IOException {
        Corpus corpus = new Corpus(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            corpus.write(out, count);
        }
    }

    private void write(BufferedWriter out, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            out.write(line(i));
            out.write('\n');
        }
    }

    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        int count = Integer.parseInt(arguments[0]);
        if (arguments[1].equals("-")) {
            try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
                new Corpus(seed).write(out, count);
            }
        } else {
            write(Path.of(arguments[1]), count, seed);
        }
    }
}
