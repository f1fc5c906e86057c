import type { Status } from './scale';

/**
 * The scales of the field that our nine statuses are converted to, each with its values in its own order.
 * Sources: the assessment criteria in the Human Rights Committee's follow-up reports (A to E); the Open
 * Government Partnership's levels of completion; ODIHR's Paragraph 25 database; GAO's recommendation status
 * ("open until designated closed"); IMPACT OSS's progress of an action.
 */
export const scales = {
  HUMAN_RIGHTS_COMMITTEE: ['A', 'B', 'C', 'D', 'E'],
  OGP: ['NO_EVIDENCE', 'NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE'],
  ODIHR: ['NOT', 'PARTIALLY', 'MOSTLY', 'FULLY'],
  GAO: ['OPEN', 'CLOSED_IMPLEMENTED', 'CLOSED_NOT_IMPLEMENTED'],
  IMPACT_OSS: ['IN_PREPARATION', 'IN_PROGRESS', 'COMPLETED'],
} as const;

export type Scale = keyof typeof scales;
export type ScaleValue<Name extends Scale = Scale> = (typeof scales)[Name][number];

export const scaleNames = Object.keys(scales) as Scale[];

/**
 * What a conversion loses. `MERGED`: the value is also that of other statuses. `NO_PLACE`: the other scale
 * has nothing that would be true. `OTHER_SUBJECT`: the value says more or other than the status (the State's
 * reply, an action instead of its result). `WORSE_HIDDEN`: that the position is worse is not said.
 * `REASON_HIDDEN`: that the request no longer applies is not said.
 */
export const losses = [
  'MERGED',
  'NO_PLACE',
  'OTHER_SUBJECT',
  'WORSE_HIDDEN',
  'REASON_HIDDEN',
] as const;
export type Loss = (typeof losses)[number];

/** The value on the other scale, or none; and what is lost on the way, or nothing. */
export type Conversion<Name extends Scale = Scale> = {
  value: ScaleValue<Name> | null;
  loss: Loss | null;
};

type Row = { [Name in Scale]: Conversion<Name> };

const noPlace = { value: null, loss: 'NO_PLACE' } as const;
/** Nobody has judged it: other scales have no value for that, and leave the same place empty. */
const empty = { value: null, loss: null } as const;

/** A value is given only where it would be true; where it says less than our status, the loss says so. */
const table: Record<Status, Row> = {
  NOT_ASSESSED: {
    HUMAN_RIGHTS_COMMITTEE: empty,
    OGP: empty,
    ODIHR: empty,
    GAO: { value: 'OPEN', loss: 'MERGED' },
    IMPACT_OSS: empty,
  },
  NO_EVIDENCE: {
    HUMAN_RIGHTS_COMMITTEE: noPlace,
    OGP: { value: 'NO_EVIDENCE', loss: null },
    ODIHR: noPlace,
    GAO: { value: 'OPEN', loss: 'MERGED' },
    IMPACT_OSS: noPlace,
  },
  NOT_STARTED: {
    HUMAN_RIGHTS_COMMITTEE: { value: 'C', loss: 'OTHER_SUBJECT' },
    OGP: { value: 'NOT_STARTED', loss: null },
    ODIHR: { value: 'NOT', loss: 'MERGED' },
    GAO: { value: 'OPEN', loss: 'MERGED' },
    IMPACT_OSS: noPlace,
  },
  IN_PROGRESS: {
    HUMAN_RIGHTS_COMMITTEE: { value: 'B', loss: 'MERGED' },
    OGP: { value: 'LIMITED', loss: 'MERGED' },
    ODIHR: { value: 'NOT', loss: 'MERGED' },
    GAO: { value: 'OPEN', loss: 'MERGED' },
    IMPACT_OSS: { value: 'IN_PROGRESS', loss: 'MERGED' },
  },
  PARTIALLY_IMPLEMENTED: {
    HUMAN_RIGHTS_COMMITTEE: { value: 'B', loss: 'MERGED' },
    OGP: { value: 'LIMITED', loss: 'MERGED' },
    ODIHR: { value: 'PARTIALLY', loss: null },
    GAO: { value: 'OPEN', loss: 'MERGED' },
    IMPACT_OSS: { value: 'IN_PROGRESS', loss: 'MERGED' },
  },
  SUBSTANTIALLY_IMPLEMENTED: {
    HUMAN_RIGHTS_COMMITTEE: { value: 'A', loss: 'MERGED' },
    OGP: { value: 'SUBSTANTIAL', loss: null },
    ODIHR: { value: 'MOSTLY', loss: null },
    GAO: { value: 'OPEN', loss: 'MERGED' },
    IMPACT_OSS: { value: 'IN_PROGRESS', loss: 'MERGED' },
  },
  IMPLEMENTED: {
    HUMAN_RIGHTS_COMMITTEE: { value: 'A', loss: 'MERGED' },
    OGP: { value: 'COMPLETE', loss: null },
    ODIHR: { value: 'FULLY', loss: null },
    GAO: { value: 'CLOSED_IMPLEMENTED', loss: null },
    IMPACT_OSS: { value: 'COMPLETED', loss: 'OTHER_SUBJECT' },
  },
  REGRESSED: {
    HUMAN_RIGHTS_COMMITTEE: { value: 'E', loss: 'OTHER_SUBJECT' },
    OGP: noPlace,
    ODIHR: { value: 'NOT', loss: 'WORSE_HIDDEN' },
    GAO: { value: 'OPEN', loss: 'WORSE_HIDDEN' },
    IMPACT_OSS: noPlace,
  },
  SUPERSEDED: {
    HUMAN_RIGHTS_COMMITTEE: noPlace,
    OGP: noPlace,
    ODIHR: noPlace,
    GAO: { value: 'CLOSED_NOT_IMPLEMENTED', loss: 'REASON_HIDDEN' },
    IMPACT_OSS: noPlace,
  },
};

/** What a status is on another scale, and what the conversion loses. */
export function convert<Name extends Scale>(status: Status, scale: Name): Conversion<Name> {
  return table[status][scale];
}
