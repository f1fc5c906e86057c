import { buttonClass } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { dayOfInstant, formatBytes, formatDay, formatInstant, formatList } from '@/lib/i18n/format';
import { type Place, publishedPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { citations } from '@/lib/reports/cite';
import { reportFiles } from '@/lib/reports/files';
import type { PublishedReport } from '@/lib/reports/types';
import styles from './published.module.css';

type Props = { place: Place; timeZone: string; report: PublishedReport };

/** That there is a later version, and that a text was withheld. */
export function PublishedNotices({ place, timeZone, report }: Props) {
  const { locale } = place;
  const t = getTranslator(locale, 'reports');
  const { reference, version, versions, redactedAt } = report;
  const latest = versions[0]?.version ?? version;
  const day = redactedAt && dayOfInstant(redactedAt, timeZone);
  return (
    <>
      {latest > version ? (
        <Notice tone="warning" title={t('public.later')}>
          <p>
            {t('public.laterBody', { version, latest })}{' '}
            <Link href={publishedPath(place, reference, latest)}>{t('public.laterLink')}</Link>
          </p>
        </Notice>
      ) : null}
      {day ? <Notice title={t('public.redacted', { date: formatDay(locale, day) })} /> : null}
    </>
  );
}

/** All versions with what each changed. */
export function VersionList({
  place,
  timeZone,
  report,
}: Omit<Props, 'report'> & { report: Pick<PublishedReport, 'reference' | 'versions'> }) {
  const { locale } = place;
  const t = getTranslator(locale, 'reports');
  return (
    <ul className={styles.versions}>
      {report.versions.map(({ version, publishedAt, changeNote }) => (
        <li key={version}>
          <Link href={publishedPath(place, report.reference, version)}>
            {t('public.earlier', {
              version,
              date: formatDay(locale, dayOfInstant(publishedAt, timeZone)),
            })}
          </Link>
          {changeNote ? (
            <div className={styles.quiet}>{t('public.changed', { note: changeNote })}</div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** In which formats it can be taken along; what is still being written is named. */
function Files({ place, report }: Pick<Props, 'place' | 'report'>) {
  const { locale } = place;
  const t = getTranslator(locale, 'reports');
  const href = (name: string) => publishedPath(place, report.reference, report.version, name);
  const known = new Map(report.files.map((file) => [file.format as string, file]));
  const open = reportFiles.filter(({ format }) => !known.has(format)).map(({ format }) => format);
  return (
    <div className="no-print">
      <Section id="files" title={t('public.files')}>
        <p className={styles.files}>
          {reportFiles.map(({ format, name }) => {
            const file = known.get(format);
            return file ? (
              <a key={format} className={buttonClass('secondary')} href={href(name)} rel="nofollow">
                {format} ({formatBytes(locale, file.size)})
              </a>
            ) : null;
          })}
          <a className={buttonClass('secondary')} href={href('content.json')} rel="nofollow">
            JSON
          </a>
        </p>
        {open.length > 0 ? <p>{t('public.making', { list: formatList(locale, open) })}</p> : null}
      </Section>
    </div>
  );
}

/** How to cite it, its versions, and the hash by which it is known. */
export function PublishedFoot({
  place,
  timeZone,
  report,
  site,
  origin,
}: Props & { site: string; origin: string }) {
  const { locale } = place;
  const t = getTranslator(locale, 'reports');
  const { reference, version, sha256, publishedAt } = report;
  const file = (name: string) => publishedPath(place, reference, version, name);
  const own = { locale: report.locale, country: place.country };
  const address = `${origin}${publishedPath(own, reference, version)}`;
  const cited = { report, site, address, timeZone };
  return (
    <>
      <Files place={place} report={report} />
      <Section id="cite" title={t('public.cite')}>
        <p className={styles.citation} lang={report.locale}>
          {citations.text(cited)}
        </p>
        <p className={`${styles.files} no-print`}>
          <a href={file('cite.bib')} download>
            BibTeX
          </a>
          <a href={file('cite.ris')} download>
            RIS
          </a>
        </p>
      </Section>
      <Section id="versions" title={t('public.versions')}>
        <VersionList place={place} timeZone={timeZone} report={report} />
      </Section>
      <Section id="integrity" title={t('public.integrity')} lead={t('public.hashLead')}>
        <DefinitionList
          items={[
            {
              term: t('public.hash'),
              description: <code className={styles.hash}>{sha256}</code>,
            },
            {
              term: t('public.publishedAt'),
              description: formatInstant(locale, publishedAt, timeZone, 'long'),
            },
          ]}
        />
      </Section>
    </>
  );
}
