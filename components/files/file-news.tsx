import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { formCodes } from '@/lib/forms/outcome';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

const news = ['stored', 'published', 'archived'] as const;

/** What came of the last thing that was done here, from the address that it led to. */
export function FileNews({
  locale,
  query,
}: {
  locale: Locale;
  query: Record<string, string | string[] | undefined>;
}) {
  const errors = getTranslator(locale, 'errors');
  const problem = formCodes.find((code) => code === query.problem);
  if (problem) {
    const id = typeof query.id === 'string' ? query.id.slice(0, 8) : '';
    return (
      <ErrorSummary
        title={errors('summary')}
        errors={[{ field: 'file', message: errors(`code.${problem}`, { id }) }]}
      />
    );
  }
  const done = news.find((one) => one === query.news);
  if (!done) return null;
  return <Notice isLive title={getTranslator(locale, 'files')(`desk.news.${done}`)} />;
}
