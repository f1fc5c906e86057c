/** Seconds between two signs of life of an open form, and after how many of them it counts as closed. */
export const heartbeatSeconds = 20;
export const presenceSeconds = 60;

/** A browser without scripts gives one sign, when the page is loaded. */
export const presenceWithoutScripts = 15 * 60;
