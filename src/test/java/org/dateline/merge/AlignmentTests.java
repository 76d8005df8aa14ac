package org.dateline.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTests {

    private final Random random = new Random(20261124);

    @Test
    void anAlignmentIsInOrderAndAsLongAsCanBe() {
        for (int round = 0; round < 2_000; round++) {
            List<Integer> before = entries();
            List<Integer> after = entries();

            int[] places = Alignment.between(before, after);

            int[] kept = Arrays.stream(places)
                    .filter(place -> place != Alignment.GONE)
                    .toArray();
            assertThat(kept).as("%s %s", before, after).isSorted().doesNotHaveDuplicates();
            assertThat(IntStream.range(0, places.length).filter(i -> places[i] != Alignment.GONE))
                    .allMatch(i -> before.get(i).equals(after.get(places[i])));
            assertThat(kept).as("%s %s", before, after).hasSize(longest(before, after));
        }
    }

    private List<Integer> entries() {
        return random.ints(random.nextInt(12), 0, 5).boxed().toList();
    }

    private static int longest(List<Integer> before, List<Integer> after) {
        int[][] best = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                best[i][j] = before.get(i).equals(after.get(j))
                        ? best[i + 1][j + 1] + 1
                        : Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        return best[0][0];
    }
}
