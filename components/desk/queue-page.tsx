import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import type { Viewer } from '@/lib/accounts/types';
import type { DraftLine, SeveralLine } from '@/lib/assessments/types';
import { mayAnywhere } from '@/lib/auth/permissions';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { DraftQueue } from './draft-queue';
import { SeveralList } from './several-list';

/** All drafts of one state. */
export function QueuePage({
  locale,
  viewer,
  queue,
  lines,
  several = [],
  mayReviewOwn,
  news,
}: {
  locale: Locale;
  viewer: Viewer;
  queue: 'drafts' | 'returned' | 'review';
  lines: readonly DraftLine[];
  /** One's own unfinished judgements on several recommendations, before the rest. */
  several?: readonly SeveralLine[];
  mayReviewOwn: boolean;
  news?: ReactNode;
}) {
  const t = getTranslator(locale, 'work');
  return (
    <>
      <PageHeader
        title={t(`queue.${queue}`)}
        lead={t(`queue.${queue}Lead`, { voice: viewer.voice.name })}
      >
        {news}
      </PageHeader>
      <SeveralList locale={locale} lines={several} now={new Date()} />
      {lines.length + several.length === 0 ? (
        <EmptyState title={t(`panel.${queue}.empty`)}>
          <p>{t(`panel.${queue}.next`)}</p>
        </EmptyState>
      ) : (
        <DraftQueue
          locale={locale}
          lines={lines}
          mayReview={mayAnywhere(viewer, 'review.decide')}
          mayReviewOwn={mayReviewOwn}
          now={new Date()}
        />
      )}
    </>
  );
}
