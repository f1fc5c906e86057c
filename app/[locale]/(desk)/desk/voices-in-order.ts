import type { VoiceChoice } from '@/lib/accounts/types';
import type { Locale } from '@/lib/i18n/locales';
import { compareWords, wordsOf } from '@/lib/translations/page-texts';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { byVoice } from '@/lib/voices/order';

/** Voices to choose from, in the reader's words and order. */
export async function voicesInOrder(
  locale: Locale,
  voices: readonly VoiceChoice[],
): Promise<VoiceChoice[]> {
  await readTranslations(locale, voices);
  return voices
    .toSorted(byVoice(compareWords))
    .map((voice) => ({ ...voice, name: wordsOf(voice.name) }));
}
