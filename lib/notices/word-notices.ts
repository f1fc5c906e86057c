import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { type NoticeKindName, noticeKinds } from './schema';
import { wordLabel } from './word-label';

/** So many of one kind are named in a mail; the others are counted. */
const named = 15;

/** A mail about notices, in one language: by kind, each with its page, and where to choose otherwise. */
export function wordNotices(
  locale: Locale,
  {
    title,
    url,
    notices,
  }: {
    title: string;
    url: string;
    notices: readonly { kind: NoticeKindName; label: string; path: string }[];
  },
): { subject: string; text: string } {
  const t = getTranslator(locale, 'notices');
  const parts = noticeKinds.flatMap((kind) => {
    const some = notices.filter((notice) => notice.kind === kind);
    if (some.length === 0) return [];
    const lines = some
      .slice(0, named)
      .map(({ label, path }) => `- ${wordLabel(locale, kind, label)}\n  ${url}/${locale}/${path}`);
    const rest = some.length - named;
    const more = rest > 0 ? [t('mail.more', { count: rest })] : [];
    return [[t(`kind.${kind}`), ...lines, ...more].join('\n')];
  });
  const end = t('mail.end', { url: `${url}${deskPath(locale, 'notices')}` });
  const subject = t('mail.subject', { title: title.replace(/\s+/g, ' '), count: notices.length });
  return { subject, text: `${[...parts, end].join('\n\n')}\n` };
}
