import type { NewNotice } from '@/lib/notices/types';

/** What the assignee is told: one notice a recommendation, which leads to its form. */
export const toNotice =
  (found: readonly { id: string; reference: string }[]) =>
  (row: { id: string; recommendationId: string; assigneeId: string }): NewNotice => {
    const label = found.find(({ id }) => id === row.recommendationId)?.reference ?? '';
    return {
      accountId: row.assigneeId,
      kind: 'ASSIGNED',
      subjectKind: 'assignment',
      subjectId: row.id,
      label,
      path: `desk/recommendations/${encodeURIComponent(label)}/progress`,
    };
  };
