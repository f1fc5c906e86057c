import { Notice } from '@/components/ui/notice';
import { formatNumber } from '@/lib/i18n/format';
import { type Locale, recordLocale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { OpenName } from '@/lib/imports/types';

const kinds = ['CATEGORY', 'MEASURE'] as const;
const mostShown = 20;

/** The names that a file links to and that lead nowhere here, and what can be done. */
export function LinksNotFound({
  locale,
  names,
  isDone = false,
}: {
  locale: Locale;
  names: OpenName[];
  isDone?: boolean;
}) {
  const t = getTranslator(locale, 'imports');
  const lost = names.filter(({ kind, slug }) => kinds.some((one) => one === kind) && !slug);
  if (lost.length === 0) return null;
  return (
    <Notice tone="warning" title={t('links.notFound', { count: lost.length })}>
      <ul>
        {kinds.map((kind) => {
          const own = lost.filter((one) => one.kind === kind);
          const shown = own.slice(0, mostShown).map(({ name }) => name);
          const more = own.length - shown.length;
          return own.length === 0 ? null : (
            <li key={kind}>
              {t(`names.kind.${kind}`)}: <span lang={recordLocale}>{shown.join(', ')}</span>
              {more > 0 ? ` (+${formatNumber(locale, more)})` : null}
            </li>
          );
        })}
      </ul>
      <p>{t(isDone ? 'links.notFoundDone' : 'links.notFoundHint')}</p>
    </Notice>
  );
}
