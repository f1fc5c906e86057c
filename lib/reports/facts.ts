import type { CitedFact, NumberedFact, ReportRow } from './types';

/** Every fact that the rows rest on, once, numbered in the order in which the rows first name it. */
export function numberFacts(rows: readonly Pick<ReportRow, 'judgement'>[]): NumberedFact[] {
  const known = new Map<string, CitedFact>();
  for (const { judgement } of rows) {
    for (const fact of judgement?.facts ?? []) {
      if (!known.has(fact.reference)) known.set(fact.reference, fact);
    }
  }
  return [...known.values()].map((fact, index) => ({ ...fact, number: index + 1 }));
}
