import { findAskProblems } from './ask-problems';
import { findAssessmentProblems } from './assessment-problems';
import { findCrossReferenceProblems } from './cross-references';
import { findDuplicates } from './duplicates';
import type { RecordFiles } from './schema';

/**
 * What the layout alone cannot see, one line per problem (`file: entry: field: what`); empty when
 * all is well.
 */
export function findProblems(files: RecordFiles): string[] {
  return [
    ...findDuplicates(files),
    ...findCrossReferenceProblems(files),
    ...findAskProblems(files),
    ...findAssessmentProblems(files),
  ];
}
