import type { Locale } from '@/lib/i18n/locales';

/** Seconds between two signs of life of an open form, and after how many of them it counts as closed. */
export const heartbeatSeconds = 20;
export const presenceSeconds = 60;

/** A browser without scripts gives one sign, when the page is loaded. */
export const presenceWithoutScripts = 15 * 60;

/** What people have open: a form of the record by its kind, a draft, the translation of a text, the settings. */
export interface Opened {
  kind: string;
  id: string;
}

export const draftKind = 'assessment_draft';
export const reportKind = 'report_draft';

/** There is one row of them. */
export const openedSettings: Opened = {
  kind: 'settings',
  id: '00000000-0000-0000-0000-000000000000',
};

/** A text is known by its thing, its field and the language into which it is translated. */
export const translationKind = (
  into: Locale,
  { subjectKind, field }: { subjectKind: string; field: string },
) => ['translation', into, subjectKind, field].join('/');
