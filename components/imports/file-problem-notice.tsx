import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { type FileCode, fileCodes } from '@/lib/imports/problems';
import type { Failure } from '@/lib/imports/types';

/** Why a file or a batch could not be worked on. */
export function FileProblemNotice({
  locale,
  title,
  failure,
}: {
  locale: Locale;
  title?: string;
  failure: Failure;
}) {
  const t = getTranslator(locale, 'imports');
  // The code may come from an address.
  const code = known.find((one) => one === failure.code) ?? 'notText';
  return (
    <Notice tone="danger" isLive {...(title ? { title } : {})}>
      <p>{t(`file.${code}`, { line: failure.line ?? 1 })}</p>
    </Notice>
  );
}

const known: readonly (FileCode | 'plan' | 'dependants')[] = [...fileCodes, 'plan', 'dependants'];
