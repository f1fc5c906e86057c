import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import type { DraftLine, SeveralLine } from '@/lib/assessments/types';
import type { DeskPanel } from '@/lib/desk/types';
import { dayOfInstant, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './desk-home.module.css';
import { DeskPanels } from './desk-panels';
import { DraftQueue } from './draft-queue';
import { SeveralList } from './several-list';

/** How many lines of each list the home shows. */
const shown = 5;

/** The way to begin something, what waits with its counts, and the first of what is to be done. */
export function DeskHome({
  locale,
  panels,
  queues,
  several,
  ...who
}: {
  locale: Locale;
  panels: readonly DeskPanel[];
  queues: Record<'returned' | 'waiting' | 'drafts', readonly DraftLine[]>;
  /** One's own unfinished judgements on several recommendations. */
  several: readonly SeveralLine[];
  mayReview: boolean;
  mayReviewOwn: boolean;
  now: Date;
}) {
  const t = getTranslator(locale, 'desk');
  const work = getTranslator(locale, 'work');
  const places = {
    returned: `${deskPath(locale, 'drafts')}${queryString({ state: 'returned' })}`,
    waiting: deskPath(locale, 'review'),
    drafts: deskPath(locale, 'drafts'),
  };
  return (
    <>
      <form action={deskPath(locale, 'recommendations')} className={styles.find}>
        <TextField type="search" name="q" label={t('home.find')} hint={t('home.findHint')} />
        <Button variant="secondary">{t('home.search')}</Button>
      </form>
      <DeskPanels locale={locale} panels={panels} today={dayOfInstant(who.now, 'UTC')} />
      {(['returned', 'waiting', 'drafts'] as const)
        .filter((name) => queues[name].length > 0 || (name === 'drafts' && several.length > 0))
        .map((name) => (
          <Section key={name} id={name} title={t(`home.${name}`)}>
            {name === 'drafts' ? (
              <SeveralList locale={locale} lines={several} now={who.now} />
            ) : null}
            <DraftQueue locale={locale} lines={queues[name].slice(0, shown)} {...who} />
            {queues[name].length > shown ? (
              <p>
                <Link href={places[name]}>
                  {work('all', { count: formatNumber(locale, queues[name].length) })}
                </Link>
              </p>
            ) : null}
          </Section>
        ))}
    </>
  );
}
