import type { ImportLayout } from '@/lib/db/generated/enums';

type Notes = { sourceNote: string; licenceNote: string };

/** What goes with texts of each layout until the person who imports them says it better. */
export const usualNotes: Record<ImportLayout, Notes> = {
  OWN: { sourceNote: '', licenceNote: '' },
  UHRI: {
    sourceNote: 'Universal Human Rights Index (uhri.ohchr.org)',
    licenceNote: 'Text of a United Nations document, as indexed by OHCHR.',
  },
  UPR_INFO: {
    sourceNote: 'UPR Info, database of UPR recommendations (upr-info.org)',
    licenceNote:
      'Compiled by UPR Info from reports of the Working Group; name UPR Info as the source.',
  },
  IMPACT_OSS: { sourceNote: 'IMPACT OSS', licenceNote: '' },
};
