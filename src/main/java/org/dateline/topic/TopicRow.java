package org.dateline.topic;

/** A topic as the staff's list shows it, with the number of published stories under it. */
record TopicRow(Topic topic, long stories) {

    /** Where the list goes on after it. */
    public String place() {
        return topic.nameKey() + "." + topic.id();
    }
}
