import { HiddenInputs } from '@/components/status/as-of-control';
import { Button, buttonClass } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { explorerQuery, selectionQuery } from '@/lib/explorer/schema';
import { explorerPath, reportCsvPath, reportPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Since } from '@/lib/reports/schema';
import styles from './report.module.css';
import type { ReportFrame } from './report-frame';

/** Another day, another comparison, the same as a file; not printed. */
export function ReportControls({
  frame: { place, selection, asOf, since },
  problem,
  asked,
  today,
}: {
  frame: ReportFrame;
  problem: Since['problem'];
  /** What the address asked to compare with, also where it makes no sense. */
  asked: string;
  today: string;
}) {
  const { locale, country } = place;
  const t = getTranslator(locale, 'report');
  const query = selectionQuery(selection);
  const explorer = explorerQuery({ selection, columns: [], sort: 'newest', page: 1 });
  return (
    <section className={`${styles.controls} no-print`} aria-label={t('form')}>
      <form method="get" action={reportPath({ locale, country })} className={styles.form}>
        <HiddenInputs query={query} />
        <TextField
          name="asOf"
          type="date"
          label={t('asOf')}
          defaultValue={asOf}
          max={today}
          required
        />
        <TextField
          name="since"
          type="date"
          label={t('sinceField')}
          hint={t('sinceHint')}
          defaultValue={since ?? asked}
          max={today}
          error={problem ? t(`sinceProblem.${problem}`) : undefined}
        />
        <Button>{t('submit')}</Button>
      </form>
      <p className={styles.actions}>
        <a
          className={buttonClass('secondary')}
          href={reportCsvPath(place, { ...query, since })}
          rel="nofollow"
        >
          {t('csv')}
        </a>
        <a href={explorerPath(place, explorer)}>{t('explorer')}</a>
      </p>
      <p>{t('print')}</p>
    </section>
  );
}
