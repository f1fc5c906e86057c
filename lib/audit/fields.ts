import { peopleFields } from './people-fields';
import { readerFields } from './reader-fields';
import { recordFields } from './record-fields';
import { workFields } from './work-fields';

/**
 * What an audit event may say of each kind of thing: only these fields, never secrets, tokens or addresses.
 * People appear by account id, so that they can be anonymised; linked things under the names of the links.
 */
export const auditFields = {
  ...recordFields,
  ...workFields,
  ...peopleFields,
  ...readerFields,
  settings: [
    'title',
    'defaultCountryCode',
    'languages',
    'staleAfterDays',
    'isSelfPublishingAllowed',
    'suggestionKeptDays',
    'escalateAfterDays',
    'secondFactorRoles',
  ],
  /** A file that a signed-in person took. */
  export: ['what', 'format', 'selection'],
  import_batch: ['number', 'fileName', 'layout', 'state', 'counts', 'sourceNote'],
  report: [
    'reference',
    'version',
    'voiceId',
    'countryId',
    'template',
    'title',
    'locale',
    'selection',
    'asOf',
    'knownAt',
    'since',
    'changeNote',
    'sha256',
  ],
  report_draft: [
    'reference',
    'version',
    'voiceId',
    'countryId',
    'template',
    'title',
    'locale',
    'selection',
    'asOf',
    'knownAt',
    'since',
    'introduction',
    'notes',
    'changeNote',
  ],
  job_run: ['name', 'attempts'],
} as const satisfies Record<string, readonly string[]>;

/** The kinds of thing that have a history. */
export type AuditKind = keyof typeof auditFields;
