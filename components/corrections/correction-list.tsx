import { ModeratedText } from '@/components/moderation/moderated-text';
import { RecordText } from '@/components/record/record-text';
import { StatusBadge } from '@/components/status/status-badge';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { Correction } from '@/lib/corrections/types';
import type { ImplementationStatus } from '@/lib/db/generated/enums';
import { formatDay, formatInstant } from '@/lib/i18n/format';
import { isLocale, recordLocale } from '@/lib/i18n/locales';
import { evidencePath, type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './correction-list.module.css';

/** What was corrected, the latest first: each with what it was and what it is. */
export function CorrectionList({
  place,
  timeZone,
  corrections,
}: {
  place: Place;
  timeZone: string;
  corrections: readonly Correction[];
}) {
  const t = getTranslator(place.locale, 'corrections');
  return (
    <ol className={styles.list}>
      {corrections.map((correction) => (
        <li key={correction.id} id={correction.id}>
          <div className={styles.head}>
            <Tag>{t(`kind.${correction.kind}`)}</Tag>
            <time dateTime={correction.publishedAt.toISOString()}>
              {formatInstant(place.locale, correction.publishedAt, timeZone)}
            </time>
          </div>
          <About place={place} correction={correction} />
          {correction.kind === 'NOTE' ? (
            <Note place={place} note={correction} />
          ) : (
            <Replaced place={place} replaced={correction} />
          )}
        </li>
      ))}
    </ol>
  );
}

function About({ place, correction: { about } }: { place: Place; correction: Correction }) {
  if (!about) return <p>{getTranslator(place.locale, 'corrections')('program')}</p>;
  const path = about.kind === 'evidence' ? evidencePath : recommendationPath;
  return (
    <p>
      <Link href={path(place, about.reference)}>
        {about.reference}: <RecordText text={about.title} />
      </Link>
    </p>
  );
}

function Note({ place, note }: { place: Place; note: Extract<Correction, { kind: 'NOTE' }> }) {
  const t = getTranslator(place.locale, 'corrections');
  const language = isLocale(note.locale) ? note.locale : recordLocale;
  const text = (words: string) => <RecordText text={words} language={language} />;
  return (
    <DefinitionList
      items={[
        { term: t('wrong'), description: text(note.wrong) },
        {
          term: t('wrongSince'),
          description: note.wrongSince && formatDay(place.locale, note.wrongSince),
        },
        { term: t('corrected'), description: text(note.corrected) },
      ]}
    />
  );
}

function Replaced({
  place,
  replaced,
}: {
  place: Place;
  replaced: Exclude<Correction, { kind: 'NOTE' }>;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'corrections');
  const badge = (status: ImplementationStatus | null) =>
    status ? <StatusBadge status={status} locale={locale} place={place} /> : t('noStatus');
  return (
    <DefinitionList
      items={[
        { term: t('voice'), description: <RecordText text={replaced.voice} /> },
        { term: t('before'), description: badge(replaced.before) },
        {
          term: t('after'),
          description: replaced.kind === 'CORRECTION' ? badge(replaced.after) : null,
        },
        {
          term: t('why'),
          description: (
            <ModeratedText locale={locale} note={replaced.moderation}>
              <p>
                <RecordText text={replaced.reason} />
              </p>
            </ModeratedText>
          ),
        },
      ]}
    />
  );
}
