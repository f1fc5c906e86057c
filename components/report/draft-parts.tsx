import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { searchOf } from '@/lib/explorer/schema';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { explorerPath, publishedPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { ReportTree } from '@/lib/reports/content-tree';
import type { ReportDraft } from '@/lib/reports/types';
import styles from './published.module.css';
import { TreeBody, TreeFacts } from './tree/tree-view';

/** Which report it is, what has just happened, what of it is published. */
export function DraftHead({
  locale,
  draft: { reference, title, country, versions, selection, locale: language },
  query,
}: {
  locale: Locale;
  draft: ReportDraft;
  query: Record<string, unknown>;
}) {
  const t = getTranslator(locale, 'reports');
  const published = Number(query.published);
  const place = { locale, country };
  return (
    <PageHeader
      eyebrow={reference}
      title={title || t('desk.untitled')}
      lang={title ? language : undefined}
    >
      {query.saved || query.preview ? <Notice isLive title={t('desk.saved')} /> : null}
      {published ? (
        <Notice isLive title={t('desk.publishedNow', { version: published })}>
          <Link href={publishedPath(place, reference, published)}>{t('desk.see')}</Link>
        </Notice>
      ) : null}
      {versions.length > 0 ? (
        <ul className={styles.versions}>
          {versions.map(({ version, publishedAt }) => (
            <li key={version}>
              <Link href={publishedPath(place, reference, version)}>
                {t('desk.published', {
                  version,
                  date: formatDay(locale, publishedAt.slice(0, 10)),
                })}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <a href={explorerPath(place, { ...searchOf(selection) })}>{t('desk.choose')}</a>
      </p>
    </PageHeader>
  );
}

/** The form, under a heading of its own where a version is published that it no longer changes. */
export function NextVersion({
  locale,
  isNext,
  children,
}: {
  locale: Locale;
  isNext: boolean;
  children: ReactNode;
}) {
  if (!isNext) return children;
  return (
    <Section id="next" title={getTranslator(locale, 'reports')('desk.nextTitle')}>
      {children}
    </Section>
  );
}

/** What the report says now, as readers would see it. */
export function DraftPreview({
  locale,
  tree,
  asOf,
  isDayChosen,
}: {
  locale: Locale;
  tree: ReportTree;
  /** The day that the preview is of. */
  asOf: string;
  /** Whether it stays that day whenever the report is published. */
  isDayChosen: boolean;
}) {
  const t = getTranslator(locale, 'reports');
  const date = formatDay(locale, asOf);
  return (
    <Section id="preview" title={t('desk.previewTitle')} lead={t('desk.previewLead')}>
      <p>{t(isDayChosen ? 'desk.previewDay' : 'desk.previewToday', { date })}</p>
      <TreeFacts tree={tree} />
      <TreeBody tree={tree} />
    </Section>
  );
}
