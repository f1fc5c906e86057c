import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { explorerQuery } from '@/lib/explorer/schema';
import type { ExplorerState } from '@/lib/explorer/types';
import { deskPath, type Place, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { viewPath } from '@/lib/views/schema';
import type { ViewLine } from '@/lib/views/types';
import styles from './columns.module.css';

/** A signed-in person's own views of this country, and the way to keep the present selection as one. */
export function SavedViews({
  place: { locale, country, asOf, knownAt },
  state,
  views,
}: {
  place: Place;
  state: ExplorerState;
  views: readonly ViewLine[];
}) {
  const t = getTranslator(locale, 'explorer');
  const own = views.filter((view) => view.country === country);
  const desk = deskPath(locale, 'account', 'views');
  const selection = { country, ...explorerQuery({ ...state, page: 1 }), asOf, knownAt };
  return (
    <Disclosure summary={t('views.explorer', { count: own.length })}>
      {own.length > 0 ? (
        <ul className={styles.views}>
          {own.map((view) => (
            <li key={view.id}>
              <Link href={viewPath(locale, view)}>{view.name}</Link>
            </li>
          ))}
        </ul>
      ) : null}
      <p className={styles.actions}>
        <a href={`${desk}${queryString(selection)}`}>{t('views.keep')}</a>
        {views.length > 0 ? <a href={desk}>{t('views.manage')}</a> : null}
      </p>
    </Disclosure>
  );
}
