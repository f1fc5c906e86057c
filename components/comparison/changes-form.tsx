import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { HiddenInputs, knownChoice } from '@/components/status/as-of-control';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { yearBefore } from '@/lib/charts/schema';
import type { Choices } from '@/lib/comparison/queries/list-choices';
import type { DaysAsked } from '@/lib/comparison/schema';
import type { Review, Was } from '@/lib/comparison/types';
import { selectionQuery } from '@/lib/explorer/schema';
import type { Selection } from '@/lib/explorer/types';
import { changesPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { firstDay, type Moment } from '@/lib/moment/moment';
import { ChosenBodyAndTheme } from './chosen';
import styles from './comparison.module.css';

/** Two days, a body, a theme, and which knowledge: a GET form; then what is asked most often, as links. */
export function ChangesForm({
  place,
  moment,
  days,
  was,
  selection,
  choices,
  reviews,
}: {
  place: Place;
  moment: Moment;
  days: DaysAsked;
  was: Was | null;
  selection: Selection;
  choices: Choices;
  reviews: readonly Review[];
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const { body, theme, ...rest } = selectionQuery(selection);
  const day = { type: 'date', min: firstDay, max: moment.today, required: true } as const;
  return (
    <>
      <form method="get" className={`${styles.form} no-print`} aria-label={t('changes.form.label')}>
        <HiddenInputs query={{ was, ...rest, knownFrom: days.knownFrom?.toISOString() }} />
        <TextField
          {...day}
          name="from"
          label={t('changes.form.from')}
          defaultValue={days.problem ? days.asked : days.from}
          error={days.problem ? t(`changes.form.problem.${days.problem}`) : undefined}
        />
        <TextField {...day} name="to" label={t('changes.form.to')} defaultValue={moment.asOf} />
        <ChosenBodyAndTheme
          locale={locale}
          choices={choices}
          body={selection.body}
          theme={selection.theme}
        />
        <SelectField {...knownChoice(locale, moment)} />
        <Button>{t('changes.form.show')}</Button>
      </form>
      <Presets
        place={place}
        today={moment.today}
        reviews={reviews}
        query={selectionQuery(selection)}
      />
    </>
  );
}

function Presets({
  place,
  today,
  reviews,
  query,
}: {
  place: Place;
  today: string;
  reviews: readonly Review[];
  query: ReturnType<typeof selectionQuery>;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const path = (from: string) => changesPath(place, { from, to: today, ...query });
  const last = (['UN_PEER_REVIEW', 'UN_TREATY_BODY'] as const).flatMap(
    (kind) =>
      reviews.findLast((review) => review.kind === kind && review.issued.latest < today) ?? [],
  );
  return (
    <nav className={`${styles.presets} no-print`} aria-label={t('changes.presets.label')}>
      <ul>
        <li>
          <Link href={path(yearBefore(today))}>{t('changes.presets.year')}</Link>
        </li>
        {last.map(({ kind, body, issued }) => (
          <li key={kind}>
            <Link href={path(issued.latest)}>
              {t.rich(`changes.presets.${kind}`, {
                body: () => <RecordText text={body} />,
                date: () => <DateText locale={locale} date={issued} />,
              })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
