/** A State whose recommendations are followed. */
export type Country = {
  id: string;
  /** ISO 3166 alpha-2, lower case: part of every address. */
  code: string;
  name: string;
  timeZone: string;
  topic: string;
  /** `YYYY-MM-DD`: the day up to which the shipped record was looked at. */
  cutOff: string | null;
};
