import { pageSvg, pageWidths } from '@/lib/charts/draw/page-picture';
import type { Picture } from '@/lib/charts/types';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import frameStyles from './chart-frame.module.css';
import styles from './picture-figure.module.css';

/**
 * A picture that the server draws, for narrow and for wide screens; what is marked in it; source and date. There
 * without scripts and on paper. Its numbers stand in the table beside it, where each can be reached.
 */
export function PictureFigure({ locale, picture }: { locale: Locale; picture: Picture }) {
  const t = getTranslator(locale, 'charts');
  const { drawing, title, source, asOf } = picture;
  const label = getTranslator(locale, 'pictures')('label', { title });
  const marks = drawing && 'marks' in drawing ? drawing.marks : [];
  return (
    <figure className={styles.figure}>
      {drawing
        ? (['narrow', 'wide'] as const).map((size) => (
            <div
              key={size}
              className={`${styles.drawing} ${styles[size]}`}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, its words escaped by the pen
              dangerouslySetInnerHTML={{
                __html: pageSvg(drawing, label, pageWidths[size], { isLinked: true }),
              }}
            />
          ))
        : null}
      {marks.length > 0 ? (
        <ol className={styles.marks}>
          {marks.map(({ letter, year, label: words }) => (
            <li key={letter}>
              <b>{letter}</b> {year}: {words}
            </li>
          ))}
        </ol>
      ) : null}
      <figcaption className={frameStyles.source}>
        {t.rich('source', { source: () => source })}. {t('asAt', { date: formatDay(locale, asOf) })}
      </figcaption>
    </figure>
  );
}
