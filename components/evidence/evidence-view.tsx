import type { ReactNode } from 'react';
import { Notes } from '@/components/recommendation/notes';
import { Section } from '@/components/ui/section';
import type { EvidenceDetail } from '@/lib/evidence/types';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { EvidenceBearing } from './evidence-bearing';
import { EvidenceFacts } from './evidence-facts';
import { EvidenceFiles } from './evidence-files';
import { EvidenceUses } from './evidence-uses';

/** A fact's page below its heading. */
export function EvidenceView({
  place,
  evidence,
  children,
}: {
  place: Place;
  evidence: EvidenceDetail;
  /** What stands after the facts: the control of the day. */
  children: ReactNode;
}) {
  const t = getTranslator(place.locale, 'evidence');
  return (
    <>
      <EvidenceFacts place={place} evidence={evidence} />
      <EvidenceFiles place={place} reference={evidence.reference} files={evidence.files} />
      {children}
      <EvidenceBearing place={place} evidence={evidence} />
      <Section id="uses" title={t('uses')} lead={t('usesLead')}>
        <EvidenceUses place={place} uses={evidence.uses} />
      </Section>
      <Notes id="conflicts" title={t('conflicts')} notes={evidence.conflicts} />
    </>
  );
}
