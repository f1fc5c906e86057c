/** How many failed tries within `windowMinutes` are borne before one has to wait. */
export const limits = {
  windowMinutes: 15,
  perEmail: 10,
  perAddress: 40,
  perSecondFactor: 5,
  perResetEmail: 3,
  perResetAddress: 20,
} as const;
