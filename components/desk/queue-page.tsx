import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import type { Viewer } from '@/lib/accounts/types';
import type { DraftLine } from '@/lib/assessments/types';
import { mayAnywhere } from '@/lib/auth/permissions';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { DraftQueue } from './draft-queue';

/** All drafts of one state. */
export function QueuePage({
  locale,
  viewer,
  queue,
  lines,
  mayReviewOwn,
  news,
}: {
  locale: Locale;
  viewer: Viewer;
  queue: 'drafts' | 'returned' | 'review';
  lines: readonly DraftLine[];
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
      {lines.length === 0 ? (
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
