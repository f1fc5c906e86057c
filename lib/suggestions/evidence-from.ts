import { isDay } from '@/lib/moment/moment';
import type { Suggestion } from './types';

/**
 * What the form for a new piece of evidence begins with: an address where one was given, a day
 * where one can be read; the title and the judgement of its worth are the desk's.
 */
export function evidenceFrom(
  suggestion: Pick<Suggestion, 'subject' | 'body' | 'happenedWords' | 'readAt' | 'direction'>,
): Record<string, string> {
  const { subject, body, happenedWords, readAt, direction } = suggestion;
  const isAddress = /^https?:\/\/\S+$/i.test(readAt);
  const day = isDay(happenedWords) ? happenedWords : '';
  return {
    recommendation: subject?.kind === 'recommendation' ? subject.reference : '',
    newTitle: '',
    newSummary: body,
    newSource: isAddress ? '' : readAt.slice(0, 500),
    newUrl: isAddress ? readAt : '',
    newKind: '',
    newDirection: direction ?? '',
    newEarliest: day,
    newLatest: day,
    newWords: day ? '' : happenedWords,
    newConfidence: '',
  };
}
