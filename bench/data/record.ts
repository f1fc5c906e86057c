import { assessmentTables } from './assessments';
import { evidenceTables } from './evidence';
import { frameTables } from './frame-tables';
import { makePlan } from './plan';
import { recommendationTables } from './recommendations';
import { surroundingTables } from './surroundings';
import type { Table } from './table';

export type RecordOptions = {
  /** How many recommendations, at least one. */
  recommendations: number;
  /** Another seed makes another record of the same kind. */
  seed: number;
  /** The id of the database's editorial desk, where it has one: there can be only one. */
  deskId?: string | null;
};

/**
 * A made-up record of one country, table by table in an order that foreign keys accept. The same
 * options give the same rows, to the byte. Rows are made as they are read.
 */
export function benchRecord({ recommendations, seed, deskId = null }: RecordOptions): Table[] {
  const plan = makePlan(recommendations, seed, deskId);
  return [
    ...frameTables(plan),
    ...recommendationTables(plan),
    ...evidenceTables(plan),
    ...assessmentTables(plan),
    ...surroundingTables(plan),
  ];
}
