/** Any number that no other lock of ours has: the first half of the keys of processes that run jobs. */
export const lifeLock = 7_270_100;
