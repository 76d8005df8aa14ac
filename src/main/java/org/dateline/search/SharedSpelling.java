package org.dateline.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** What {@link Spelling} does, asked of a server. */
final class SharedSpelling {

    private final Index index;

    SharedSpelling(Index index) {
        this.index = index;
    }

    Words better(Words words) {
        List<String> better = new ArrayList<>();
        for (Words.Term term : words.terms()) {
            better.add(Spelling.written(term, Spelling.isAWord(term) ? better(term.text()) : term.text()));
        }
        return Words.of(String.join(" ", better));
    }

    private String better(String word) {
        JsonObject like = new JsonObject();
        like.addProperty("field", Spelling.FIELD);
        like.addProperty("size", 1);
        like.addProperty("suggest_mode", "popular");
        JsonObject asked = new JsonObject();
        asked.addProperty("text", word.toLowerCase(Locale.ROOT));
        asked.add("term", like);
        JsonObject suggest = new JsonObject();
        suggest.add("like", asked);
        try (SearchSession session = index.session()) {
            JsonObject answer = session.search(Entry.class)
                    .extension(ElasticsearchExtension.get())
                    .where(f -> f.matchNone())
                    .requestTransformer(request -> request.body().add("suggest", suggest))
                    .fetch(0)
                    .responseBody();
            for (JsonElement one : answer.getAsJsonObject("suggest").getAsJsonArray("like")) {
                JsonArray options = one.getAsJsonObject().getAsJsonArray("options");
                if (!options.isEmpty()) {
                    return options.get(0).getAsJsonObject().get("text").getAsString();
                }
            }
            return word;
        }
    }
}
