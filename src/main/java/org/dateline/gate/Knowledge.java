package org.dateline.gate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.media.Picture;
import org.dateline.media.Pictures;
import org.springframework.stereotype.Component;

/** Looks up what the rules must know besides the words: in one query each, for one text or for a hundred. */
@Component
class Knowledge {

    private final Pictures pictures;
    private final KnownLinks links;

    Knowledge(Pictures pictures, KnownLinks links) {
        this.pictures = pictures;
        this.links = links;
    }

    Reading complete(Reading reading) {
        return complete(List.of(reading)).get(0);
    }

    List<Reading> complete(List<Reading> readings) {
        Set<Long> numbers = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        readings.forEach(reading -> {
            numbers.addAll(reading.copy().pictures());
            addresses.addAll(reading.links());
        });
        Map<Long, Picture> known = pictures(numbers);
        Set<String> dead = links.dead(addresses);
        return readings.stream().map(reading -> reading.knowing(known, dead)).toList();
    }

    private Map<Long, Picture> pictures(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : pictures.findAllByIdIn(numbers).stream().collect(Collectors.toMap(Picture::id, Function.identity()));
    }
}
