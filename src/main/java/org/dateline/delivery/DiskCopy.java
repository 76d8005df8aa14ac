package org.dateline.delivery;

/**
 * A page as it lies on the disk.
 *
 * @param status 200, or what a story that was taken back answers
 * @param number the last entry of the audit log that was known when it was begun
 */
record DiskCopy(Finished page, int status, long number) {

    boolean isPage() {
        return status == 200;
    }
}
