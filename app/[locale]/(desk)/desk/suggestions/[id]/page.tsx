import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { DecisionForm } from '@/components/suggestions/decision-form';
import { SuggestionFacts } from '@/components/suggestions/suggestion-facts';
import { TakeForm } from '@/components/suggestions/take-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { canPublishCorrection } from '@/lib/corrections/policy';
import { getCountry } from '@/lib/countries/queries';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { evidenceFrom } from '@/lib/suggestions/evidence-from';
import { getSuggestion } from '@/lib/suggestions/queries/get-suggestion';
import { openDesk } from '../../open-desk';
import { submitSuggestionDecision, submitSuggestionEvidence } from './actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'moderation')('title') } : {};
}

export default async function SuggestionPage({ params }: Props) {
  const { id } = await params;
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'suggestions', id));
  if (!viewer) return <SignedOut locale={locale} />;
  const suggestion = await getSuggestion(viewer, id);
  if (!suggestion) notFound();
  const t = getTranslator(locale, 'moderation');
  const country = await getCountry(suggestion.countryCode);
  const { state, kind } = suggestion;
  const isSpam = state === 'SPAM' && suggestion.body !== '';
  return (
    <>
      <Breadcrumbs
        locale={locale}
        crumbs={[{ label: t('back'), href: deskPath(locale, 'suggestions') }]}
      />
      <PageHeader title={`${t(`kind.${kind}`)} · ${suggestion.reference || t('whole')}`} />
      <SuggestionFacts
        locale={locale}
        suggestion={suggestion}
        timeZone={country?.timeZone ?? 'UTC'}
      />
      {state === 'NEW' || isSpam ? (
        <Section id="decide" title={t('decide')}>
          {state === 'NEW' && kind !== 'EVIDENCE' && canPublishCorrection(viewer) ? (
            <p>
              <Link
                className={buttonClass()}
                href={`${deskPath(locale, 'corrections')}?suggestion=${id}`}
              >
                {getTranslator(locale, 'corrections')('publish')}
              </Link>
            </p>
          ) : null}
          <DecisionForm
            action={submitSuggestionDecision}
            locale={locale}
            messages={sliceMessages(locale, 'errors', 'moderation')}
            id={id}
            isSpam={isSpam}
          />
        </Section>
      ) : null}
      {state === 'NEW' && kind === 'EVIDENCE' ? (
        <Section id="take" title={t('take')} lead={t('takeLead')}>
          <TakeForm
            action={submitSuggestionEvidence}
            locale={locale}
            messages={sliceMessages(locale, 'errors', 'moderation', 'status')}
            id={id}
            initial={evidenceFrom(suggestion)}
          />
        </Section>
      ) : null}
    </>
  );
}
