import type { ReactNode } from 'react';
import { RecordText } from '@/components/record/record-text';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { ShownNote } from '@/lib/moderation/types';

/** What another voice wrote, with what the desk says of it above; a hidden text is folded, not gone. */
export function ModeratedText({
  locale,
  note,
  children,
}: {
  locale: Locale;
  note: ShownNote | null;
  children: ReactNode;
}) {
  if (!note) return children;
  const t = getTranslator(locale, 'notes');
  return (
    <>
      <Notice tone="warning" title={t(`shown.${note.kind}`)}>
        <p>
          <RecordText text={note.reason} />
        </p>
        <p>
          <small>{signature(locale, note)}</small>
        </p>
      </Notice>
      {note.kind === 'HIDDEN' ? (
        <Disclosure summary={t('unfold')}>{children}</Disclosure>
      ) : (
        children
      )}
    </>
  );
}

/** The same in one line, for tables and paper. */
export function NoteLine({ locale, note }: { locale: Locale; note: ShownNote }) {
  const t = getTranslator(locale, 'notes');
  return (
    <div>
      <strong>{t(`shown.${note.kind}`)}:</strong> <RecordText text={note.reason} /> (
      {signature(locale, note)})
    </div>
  );
}

function signature(locale: Locale, { by, placedAt }: ShownNote): ReactNode {
  const day = formatDay(locale, dayOfInstant(placedAt, 'UTC'));
  return getTranslator(locale, 'notes').rich('signature', {
    by: () => <RecordText text={by} />,
    day,
  });
}
