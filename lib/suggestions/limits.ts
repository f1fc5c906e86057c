/** How many forms from one network are taken: several people may share an address (an office, Tor). */
export const limits = { perHour: 10, perDay: 40 } as const;
