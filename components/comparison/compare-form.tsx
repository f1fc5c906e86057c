import { HiddenInputs, knownChoice } from '@/components/status/as-of-control';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { ComparedKind, SidesAsked } from '@/lib/comparison/schema';
import { comparePath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { firstDay, type Moment } from '@/lib/moment/moment';
import type { Named } from '@/lib/reports/types';
import styles from './comparison.module.css';

/** What can be compared, as links; then the two of it, the day and the knowledge, as a GET form. */
export function CompareForm({
  place,
  moment,
  asked,
  kinds,
  choices,
}: {
  place: Place;
  moment: Moment;
  asked: SidesAsked;
  kinds: readonly ComparedKind[];
  /** What there is of the kind, in the reader's words; days are typed. */
  choices: readonly Named[];
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const { kind } = asked;
  return (
    <>
      <nav className={`${styles.presets} no-print`} aria-label={t('compare.kinds')}>
        <ul>
          {kinds.map((one) => (
            <li key={one}>
              <Link
                href={comparePath(place, { kind: one })}
                aria-current={one === kind ? 'page' : undefined}
              >
                {t(`compare.kind.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" className={`${styles.form} no-print`} aria-label={t('compare.form')}>
        <HiddenInputs query={{ kind }} />
        {(['one', 'other'] as const).map((side) =>
          kind === 'dates' ? (
            <TextField
              key={side}
              name={side}
              type="date"
              label={t(`compare.${side}.${kind}`)}
              min={firstDay}
              max={moment.today}
              defaultValue={asked[side] ?? ''}
              required
            />
          ) : (
            <SelectField
              key={side}
              name={side}
              label={t(`compare.${side}.${kind}`)}
              empty={t('compare.choose')}
              defaultValue={asked[side] ?? ''}
              options={choices.map(({ slug, name }) => ({ value: slug, label: name }))}
              required
            />
          ),
        )}
        {kind === 'dates' ? null : (
          <TextField
            name="asOf"
            type="date"
            label={getTranslator(locale, 'shell')('asOf.label')}
            min={firstDay}
            max={moment.today}
            defaultValue={moment.asOf}
          />
        )}
        <SelectField {...knownChoice(locale, moment)} />
        <Button>{t('compare.show')}</Button>
      </form>
    </>
  );
}
