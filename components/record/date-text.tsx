import type { Locale } from '@/lib/i18n/locales';
import { dateWords, formatVagueDate, type VagueDate } from '@/lib/i18n/vague-date';
import { RecordText } from './record-text';

/** A vague date: the record's words where they say more than its days, marked as its other texts are. */
export function DateText({ locale, date }: { locale: Locale; date: VagueDate }) {
  const words = dateWords(date);
  return words ? <RecordText text={words} /> : formatVagueDate(locale, date);
}
