import type { TimeMark } from '@/components/charts/types';
import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { markYear } from '@/lib/dates/vague-date';
import type { LawChange } from '@/lib/evidence/types';
import { evidencePath, type Place } from '@/lib/i18n/paths';

/** Changes of law as marks on an axis of years, each leading to its evidence; an uncertain date says that it is. */
export function lawMarks(place: Place, laws: readonly LawChange[]): TimeMark[] {
  return laws.flatMap(({ reference, title, occurred }) => {
    const year = markYear(occurred);
    if (year === null) return [];
    const isCertain = occurred.qualifier === 'EXACT';
    const label = (
      <>
        <RecordText text={title} />
        {isCertain ? null : (
          <>
            {' '}
            (<DateText locale={place.locale} date={occurred} />)
          </>
        )}
      </>
    );
    return [{ year, label, href: evidencePath(place, reference) }];
  });
}
