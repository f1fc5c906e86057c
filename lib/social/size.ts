/** As large as the places that show such pictures want it. */
export const socialSize = { width: 1200, height: 630 };
