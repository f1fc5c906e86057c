/** Everything that can go wrong in a form and be said in words: `errors.code.*` of the messages. */
export const formCodes = [
  'NOT_SIGNED_IN',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'CONFLICT',
  'THROTTLED',
  'UNAVAILABLE',
  'UNEXPECTED',
  'WRONG_CREDENTIALS',
  'LINK_NOT_VALID',
  'EMAIL_TAKEN',
  'LAST_ADMINISTRATOR',
  'SECOND_FACTOR_NEEDED',
  'SIGN_IN_OVER',
  'ALREADY_PUBLISHED',
  'ALREADY_DECIDED',
  'NOT_EDITABLE',
  'NEWER_PUBLISHED',
  'OWN_WORK',
  'ALREADY_REPLACED',
  'KNOWN_LINK',
  'AUTHOR_LEFT_VOICE',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE',
  'FILE_UNREADABLE',
  'FILE_KNOWN',
  'DISK_FULL',
  'IMPORT_MOVED_ON',
  'IMPORT_FILE_GONE',
  'IMPORT_NOTHING',
  'IMPORT_BUSY',
  'IMPORT_DEPENDED_ON',
  'NOTHING_TO_VERIFY',
  'LINES',
  'VALUES_CHANGE',
  'REVIEWER_LEFT',
  'MOVED_ON',
  'STILL_NAMED',
  'NAMES_ARCHIVED',
  'MERGED',
  'IDENTITY_KNOWN',
  'OTHER_ADDRESS',
  'NO_VERIFIED_ADDRESS',
  'PASSWORD_NEEDED',
] as const;
export type FormCode = (typeof formCodes)[number];

/** What is wrong with one answer: `errors.field.*` of the messages. */
export const fieldCodes = [
  'required',
  'choose',
  'date',
  'dateFuture',
  'dateOrder',
  'beforeMade',
  'tooLong',
  'tooShort',
  'email',
  'url',
  'citation',
  'evidenceBegun',
  'lookedAt',
  'attributedFrom',
  'comment',
  'number',
  'unknown',
  'twice',
  'oneOf',
  'tooMany',
  'key',
  'taken',
  'nameUsed',
  'viewsFull',
  'sameDocument',
  'circle',
  'afterAssessment',
  'someStay',
  'decimal',
  'eitherOr',
  'quotes',
  'column',
  'columnsNeeded',
  'latestDay',
  'knowsUses',
  'knowsNewer',
  'nothingChanged',
  'seePreview',
  'weak',
  'weakCommon',
  'weakWord',
  'weakName',
  'weakPersonal',
  'weakRepeat',
  'weakSequence',
  'weakKeyboard',
  'weakDate',
  'wrongPassword',
  'wrongCode',
  'encoding',
  'columnTwice',
  'columnMissing',
  'confirmRejected',
  'chooseRows',
  'time',
  'timePast',
  'archived',
  'hasAccount',
  'selection',
  'moment',
  'beforeReport',
] as const;
export type FieldCode = (typeof fieldCodes)[number];

export interface FieldError {
  code: FieldCode;
  /** The limit that was passed (characters, or a number's bounds), or the day that matters. */
  max?: number;
  min?: number;
  day?: string;
}

export type FieldErrors = Record<string, FieldError>;

/** What a mutation answers: a value, or an expected error as a value. */
export type Outcome<Value, Detail = never> = { ok: true; value: Value } | Failure<Detail>;

export interface Failure<Detail = never> {
  ok: false;
  code: FormCode;
  fieldErrors?: FieldErrors;
  /** What the form needs to go on: the other person's version, the newer assessment, … */
  detail?: Detail;
}

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export function refused<Detail = never>(
  code: FormCode,
  rest: Omit<Failure<Detail>, 'ok' | 'code'> = {},
): Failure<Detail> {
  return { ok: false, code, ...rest };
}
