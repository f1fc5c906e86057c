import { ChosenBodyAndTheme } from '@/components/comparison/chosen';
import comparisonStyles from '@/components/comparison/comparison.module.css';
import { HiddenInputs } from '@/components/status/as-of-control';
import { Button } from '@/components/ui/button';
import type { ChartParameters } from '@/lib/charts/schema';
import type { Choices } from '@/lib/comparison/queries/list-choices';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** Asks for the same chart of one body or on one theme; a plain form that keeps the days. */
export function NarrowForm({
  place: { locale, asOf, knownAt },
  choices,
  parameters: { body, theme, since },
}: {
  place: Place;
  choices: Choices;
  parameters: ChartParameters;
}) {
  const t = getTranslator(locale, 'pictures');
  return (
    <form
      method="get"
      className={`${comparisonStyles.form} no-print`}
      aria-label={t('narrowed.form')}
    >
      <HiddenInputs query={{ since, asOf, knownAt }} />
      <ChosenBodyAndTheme
        locale={locale}
        choices={choices}
        body={body ? [body] : []}
        theme={theme ? [theme] : []}
      />
      <Button variant="secondary">{t('show')}</Button>
    </form>
  );
}
