import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { type Locale, localeNames, locales } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Queue } from '@/lib/translations/queries/list-queue';
import type { QueueFilter } from '@/lib/translations/schema';
import { meant, queueStates } from '@/lib/translations/states';
import { textGroups } from '@/lib/translations/texts';
import { groupLabel } from './label';
import styles from './translations.module.css';

/** Language, kind and state, each with how many texts it would leave; the address is the state. */
export function QueueFilterForm({
  locale,
  filter,
  counts,
}: {
  locale: Locale;
  filter: QueueFilter;
  counts: Queue['counts'];
}) {
  const t = getTranslator(locale, 'translations');
  const sum = (group: QueueFilter['group'], state: QueueFilter['state']) =>
    counts
      .filter((one) => (group === null || one.group === group) && meant(state).includes(one.state))
      .reduce((total, { count }) => total + count, 0);
  const counted = (name: string, count: number) => t('stateCount', { state: name, count });
  return (
    <search>
      <form
        action={deskPath(locale, 'translations')}
        className={styles.filter}
        aria-label={t('filter')}
      >
        <SelectField
          name="into"
          label={t('into')}
          defaultValue={filter.into}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
        <SelectField
          name="group"
          label={t('group')}
          defaultValue={filter.group ?? ''}
          empty={counted(t('groupAll'), sum(null, filter.state))}
          options={textGroups.map((value) => ({
            value,
            label: counted(groupLabel(locale, value), sum(value, filter.state)),
          }))}
        />
        <SelectField
          name="state"
          label={t('state')}
          defaultValue={filter.state}
          options={queueStates.map((value) => ({
            value,
            label: counted(t(`states.${value}`), sum(filter.group, value)),
          }))}
        />
        <div>
          <Button variant="secondary">{t('apply')}</Button>
        </div>
      </form>
    </search>
  );
}
