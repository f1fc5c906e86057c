import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { TextField } from '@/components/ui/text-field';
import type { Viewer } from '@/lib/accounts/types';
import { type WorkAddress, workLists, workQuery } from '@/lib/desk/schema';
import { everything, filtersOf } from '@/lib/explorer/schema';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import homeStyles from './desk-home.module.css';
import styles from './work-list.module.css';

/** What the list shows, the other lists, and the search within it. */
export function WorkHead({
  locale,
  viewer,
  address,
  total,
}: {
  locale: Locale;
  viewer: Viewer;
  address: WorkAddress;
  total: number;
}) {
  const t = getTranslator(locale, 'work');
  const path = deskPath(locale, 'recommendations');
  const { list, country, selection } = address;
  const to = (next: WorkAddress['list']) =>
    `${path}${queryString(workQuery({ ...address, list: next, page: 1 }))}`;
  const isSelection = filtersOf({ ...selection, q: '' }).length > 0;
  return (
    <>
      <PageHeader
        title={list ? t(`panel.${list}.title`) : t('list.title')}
        lead={t('list.lead', { voice: viewer.voice.name })}
      />
      <nav aria-label={t('list.lists')} className={styles.lists}>
        <Link href={to(null)} aria-current={list === null ? 'page' : undefined}>
          {t('list.everything')}
        </Link>
        {workLists.map((name) => (
          <Link key={name} href={to(name)} aria-current={list === name ? 'page' : undefined}>
            {t(`panel.${name}.title`)}
          </Link>
        ))}
      </nav>
      <form action={path} className={homeStyles.find}>
        <TextField type="search" name="q" label={t('list.find')} defaultValue={selection.q} />
        {Object.entries(workQuery({ ...address, selection: { ...selection, q: '' }, page: 1 })).map(
          ([name, values]) =>
            [values ?? []]
              .flat()
              .map((value) => (
                <input key={`${name} ${value}`} type="hidden" name={name} value={String(value)} />
              )),
        )}
        <Button variant="secondary">{t('list.search')}</Button>
      </form>
      {isSelection || country ? (
        <p>
          {t.rich('list.chosen', {
            link: () => (
              <Link
                href={`${path}${queryString(workQuery({ list, country: null, selection: everything(), page: 1 }))}`}
              >
                {t('list.all')}
              </Link>
            ),
          })}
        </p>
      ) : null}
      <h2 className={styles.total}>{t('list.found', { count: total })}</h2>
    </>
  );
}
