import { Link } from '@/components/ui/link';
import { explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { RecommendationRow } from '@/lib/recommendations/types';

const responses = ['ACCEPTED', 'PARTLY_ACCEPTED', 'NOTED', 'REJECTED', 'NONE_STATED'] as const;

/** What the State answered to the recommendations of an ask: each answer with its count. */
export function Answers({
  place,
  ask,
  rows,
}: {
  place: Place;
  ask: string;
  rows: readonly RecommendationRow[];
}) {
  const status = getTranslator(place.locale, 'status');
  const counted = responses
    .map((response) => ({
      response,
      count: rows.filter((row) => row.response === response).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <ul>
      {counted.map(({ response, count }) => (
        <li key={response}>
          <Link href={explorerPath(place, { ask, response })}>
            {status(`response.${response}`)}
          </Link>
          : {count}
        </li>
      ))}
    </ul>
  );
}
