/** What a stored file can be, by media type, with the ending that its name gets. */
export const mediaTypes = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
} as const;

export type MediaType = keyof typeof mediaTypes;

/** Whether a type is one that may be stored. */
export function isMediaType(type: string): type is MediaType {
  return Object.hasOwn(mediaTypes, type);
}

/** The short word that readers know a type by: `PDF`, `DOCX`. */
export function typeWord(type: string): string {
  return isMediaType(type) ? mediaTypes[type].toUpperCase() : type;
}

const longest = 120;

/**
 * The name under which a file is kept and offered: without folders, control characters and what
 * file systems refuse, not too long, and always with the ending of its type.
 * @param wanted the name somebody typed, or the file's own
 */
export function fileName(wanted: string, type: MediaType): string {
  const last = wanted.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const ending = mediaTypes[type];
  const stem = plain
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .slice(0, longest)
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${stem || 'file'}.${ending}`;
}
