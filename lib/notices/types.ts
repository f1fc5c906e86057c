import type { NoticeKindName } from './schema';

/** Something that one person is to be told. */
export interface NewNotice {
  accountId: string;
  kind: NoticeKindName;
  subjectKind: string;
  subjectId: string;
  /** A reference to show (`UNSR-2014-d`); never a text that could have to be withheld. */
  label: string;
  /** The page it leads to, without the language: `desk/review/…`. */
  path: string;
  /** What makes this telling differ from an earlier one; left out when it always does. */
  occasion?: string;
}

/** Notices of one kind, newest first. */
export interface NoticeGroup {
  kind: NoticeKindName;
  notices: { id: string; label: string; path: string; createdAt: string; isRead: boolean }[];
}
