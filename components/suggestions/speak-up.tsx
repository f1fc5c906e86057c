import { Section } from '@/components/ui/section';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { KindLinks } from './kind-links';

/** At the end of a page: how anybody adds to it, corrects it or answers it. */
export function SpeakUp({ place, reference }: { place: Place; reference: string }) {
  const t = getTranslator(place.locale, 'suggest');
  return (
    <div className="no-print">
      <Section id="speak" title={t('speak')} lead={t('speakLead')}>
        <KindLinks place={place} about={reference} />
      </Section>
    </div>
  );
}
