package org.dateline.archive;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sees to it, before the first reader comes, that days were counted in the zone the site has now. */
@Component
class Beginning implements SmartInitializingSingleton {

    private final Counting counting;

    Beginning(Counting counting) {
        this.counting = counting;
    }

    @Override
    public void afterSingletonsInstantiated() {
        counting.begin();
    }
}
