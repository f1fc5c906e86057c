import { HiddenInputs } from '@/components/status/as-of-control';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Link } from '@/components/ui/link';
import { SelectField } from '@/components/ui/select-field';
import { type Place, pagePath, type Query } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { defaultOrder, timelineKinds, timelineOrders } from '@/lib/timeline/schema';
import type { TimelineKind } from '@/lib/timeline/types';
import styles from './timeline-form.module.css';

/** Narrows the timeline: a GET form, so that the address holds the answer and no script is needed. */
export function TimelineForm({
  place,
  kinds,
  order,
  counts,
  keep,
}: {
  place: Place;
  kinds: readonly TimelineKind[];
  order: (typeof timelineOrders)[number];
  /** How many entries there are of each kind. */
  counts: Record<TimelineKind, number>;
  /** The moment of the address, if it names one. */
  keep: Query;
}) {
  const t = getTranslator(place.locale, 'timeline');
  return (
    <form method="get" className={`${styles.form} no-print`} aria-label={t('filter')}>
      <HiddenInputs query={keep} />
      <div className={styles.kinds}>
        <ChoiceGroup
          kind="checkbox"
          name="kind"
          label={t('kinds')}
          hint={t('kindsHint')}
          selected={kinds}
          choices={timelineKinds.map((kind) => ({
            value: kind,
            label: t(`kind.${kind}`),
            count: `(${counts[kind]})`,
          }))}
        />
      </div>
      <SelectField
        name="order"
        label={t('order')}
        defaultValue={order === defaultOrder ? '' : order}
        options={timelineOrders.map((value) => ({
          value: value === defaultOrder ? '' : value,
          label: t(`orders.${value}`),
        }))}
      />
      <Button>{t('show')}</Button>
      {kinds.length > 0 ? <Link href={pagePath(place, 'timeline')}>{t('all')}</Link> : null}
    </form>
  );
}
