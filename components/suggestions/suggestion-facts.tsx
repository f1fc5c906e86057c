import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, evidencePath, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Suggestion } from '@/lib/suggestions/types';
import styles from './suggestions.module.css';

/** Everything that the desk knows of one suggestion. */
export function SuggestionFacts({
  locale,
  suggestion,
  timeZone,
}: {
  locale: Locale;
  suggestion: Suggestion;
  timeZone: string;
}) {
  const t = getTranslator(locale, 'moderation');
  const { subject, decidedAt, draft, contact } = suggestion;
  const suggest = getTranslator(locale, 'suggest');
  const place = { locale, country: suggestion.countryCode };
  const at = (instant: string) => formatInstant(locale, instant, timeZone);
  const decided =
    decidedAt &&
    (suggestion.state === 'SPAM' && !suggestion.decidedBy
      ? t('byProgram', { when: at(decidedAt) })
      : t('decidedBy', { when: at(decidedAt), name: suggestion.decidedBy || '–' }));
  const text = (value: string) => value && <span className={styles.sent}>{value}</span>;
  const draftPath =
    draft &&
    `${deskPath(locale, 'recommendations', draft.reference, 'progress')}?draft=${draft.id}`;
  return (
    <Section id="what" title={t('what')} lead={t('unchecked')}>
      <DefinitionList
        items={[
          {
            term: t('about'),
            description: subject ? (
              <Link
                href={
                  subject.kind === 'evidence'
                    ? evidencePath(place, subject.reference)
                    : recommendationPath(place, subject.reference)
                }
              >
                {subject.reference}: <span lang="en">{subject.title}</span>
              </Link>
            ) : (
              t('whole')
            ),
          },
          { term: t('organisation'), description: text(suggestion.organisation) },
          { term: t('body'), description: text(suggestion.body) || t('gone') },
          { term: t('happened'), description: text(suggestion.happenedWords) },
          // Never a link: an address from a stranger is opened on purpose or not at all.
          { term: t('readAt'), description: text(suggestion.readAt) },
          {
            term: t('direction'),
            description: suggestion.direction && suggest(`directions.${suggestion.direction}`),
          },
          { term: t('contact'), description: contact && text(contact) },
          { term: t('language'), description: suggestion.locale },
          { term: t('receivedAt'), description: at(suggestion.receivedAt) },
          { term: t('state'), description: t(`states.${suggestion.state}`) },
          { term: t('decided'), description: decided },
          { term: t('reasonGiven'), description: text(suggestion.reason) },
          {
            term: t('became'),
            description: suggestion.addedEvidence && (
              <>
                {suggestion.addedEvidence}
                {draft && draftPath ? (
                  <>
                    {' · '}
                    <Link href={draftPath}>{t('draft', { reference: draft.reference })}</Link>
                  </>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {contact ? <Notice title={t('contactNote')} /> : null}
    </Section>
  );
}
