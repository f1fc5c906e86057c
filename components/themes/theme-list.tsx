import { BarKey } from '@/components/recommendations/bar-key';
import { RecordText } from '@/components/record/record-text';
import { StatusBar } from '@/components/status/status-bar';
import { Link } from '@/components/ui/link';
import { type Place, themePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { totalOf } from '@/lib/status/scale';
import type { ThemeSummary } from '@/lib/themes/types';
import styles from './theme-list.module.css';

/** The controlled list, each theme with its definition and where its recommendations stand. */
export function ThemeList({ place, themes }: { place: Place; themes: readonly ThemeSummary[] }) {
  const rows = getTranslator(place.locale, 'rows');
  const most = Math.max(1, ...themes.map(({ counts }) => totalOf(counts)));
  return (
    <>
      <BarKey locale={place.locale} bars={themes.map(({ counts }) => counts)} />
      <ul className={styles.themes}>
        {themes.map(({ slug, name, definition, counts }) => (
          <li key={slug}>
            <div className={styles.text}>
              <h2 className={styles.name}>
                <Link href={themePath(place, slug)}>
                  <RecordText text={name} />
                </Link>
              </h2>
              <p>
                <RecordText text={definition} />
              </p>
            </div>
            <div className={styles.stands}>
              <p>{rows('count', { count: totalOf(counts) })}</p>
              <StatusBar counts={counts} locale={place.locale} of={most} size="small" />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
