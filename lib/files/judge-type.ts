import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import { isMediaType, type MediaType } from './media-type';

/**
 * What bytes are, whatever their name or their sender says; null when it is nothing that may be
 * stored. Plain text has no mark of its own: it is what reads as UTF-8 without control characters,
 * and its name may only say whether it is a table.
 */
export async function judgeType(bytes: Uint8Array, name: string): Promise<MediaType | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return isMediaType(found.mime) ? found.mime : null;
  if (!isPlainText(bytes)) return null;
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain';
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Tabs, line ends and page breaks are part of texts; nothing else below the space is.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return !/[\u0000-\u0008\u000B\u000E-\u001F\u007F]/.test(text);
  } catch {
    return false;
  }
}
