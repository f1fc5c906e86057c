import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { plainWords } from '@/lib/texts/markdown';
import type { RichText } from '@/lib/texts/types';
import styles from './methodology.module.css';

/** What is on the page, each line leading to its part. */
export function Contents({ locale, text }: { locale: Locale; text: RichText }) {
  const t = getTranslator(locale, 'methodology');
  const lines = text.flatMap((item) => {
    if (item.kind === 'section')
      return item.id ? [{ id: item.id, title: plainWords(item.title) }] : [];
    const { part } = item;
    return part === 'scale' || part === 'conflicts'
      ? [{ id: part, title: t(`${part}.title`) }]
      : [];
  });
  return (
    <nav className={`${styles.contents} no-print`} aria-labelledby="contents">
      <h2 id="contents">{t('contents')}</h2>
      <ol>
        {lines.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
