import { expect, test } from 'vitest';
import { readLog } from './explain';
import { wholeScans } from './whole-scans';

const log = `2026-11-23 03:00:00 UTC [1] LOG:  duration: 12.500 ms  plan:
\t{
\t  "Query Text": "SELECT 1\\nFROM   headlines",
\t  "Plan": {"Node Type": "Aggregate", "Actual Rows": 1, "Actual Loops": 1, "Plans": [
\t    {"Node Type": "Seq Scan", "Relation Name": "headlines", "Actual Rows": 40,
\t     "Rows Removed by Filter": 60, "Actual Loops": 1, "Actual Total Time": 3.5},
\t    {"Node Type": "Index Scan", "Relation Name": "evidence", "Index Name": "evidence_pkey",
\t     "Index Cond": "(id = 1)", "Actual Rows": 1, "Actual Loops": 9, "Actual Total Time": 0.1},
\t    {"Node Type": "Index Only Scan", "Relation Name": "assessments", "Index Name": "by_day",
\t     "Actual Rows": 30, "Actual Loops": 3, "Actual Total Time": 2}]}
\t}
2026-11-23 03:00:01 UTC [1] LOG:  something else
\tthat has two lines`;

test('plans are read from the log, with their statement and time', () => {
  expect(readLog(log)).toMatchObject([{ text: 'SELECT 1 FROM headlines', milliseconds: 12.5 }]);
});

test('whole scans are found, whether by sequence or by index, and single rows are not', () => {
  const sizes = new Map([
    ['headlines', 100],
    ['evidence', 100],
    ['assessments', 100],
  ]);
  expect(readLog(log).flatMap((one) => wholeScans(one, sizes))).toEqual([
    { table: 'headlines', how: 'Seq Scan', share: 1, milliseconds: 3.5 },
    { table: 'assessments', how: 'Index Only Scan (by_day)', share: 0.9, milliseconds: 6 },
  ]);
});
