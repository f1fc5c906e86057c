import type { FormFailure } from '@/lib/forms/state';

/** More than this (bytes of text) no action takes: the server would refuse it without a word. */
const most = 900_000;

/** Beside which field a form says that it is too long to be sent; null when it can be. */
export function tooLarge(data: FormData): FormFailure | null {
  const texts = [...data].filter((one): one is [string, string] => typeof one[1] === 'string');
  const size = (text: string) => new Blob([text]).size;
  if (texts.reduce((sum, [, text]) => sum + size(text), 0) <= most) return null;
  const [longest] = texts.sort(([, one], [, other]) => other.length - one.length);
  const fieldErrors = { [longest?.[0] ?? '']: { code: 'tooLong' as const, max: most / 3 } };
  return { ok: false, code: 'INVALID', fieldErrors, values: {} };
}
