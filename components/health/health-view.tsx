import type { ReactNode } from 'react';
import { type Definition, DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import {
  type HealthPart,
  type HealthProblem,
  healthParts,
  healthProblems,
} from '@/lib/health/judge';
import type { Health } from '@/lib/health/types';
import { formatBytes, formatDuration, formatInstant, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

type Translate = ReturnType<typeof getTranslator<'jobs'>>;

/** What needs attention, each with a link to its part; or that nothing does. */
export function HealthSummary({
  locale,
  problems,
}: {
  locale: Locale;
  problems: readonly HealthProblem[];
}) {
  const t = getTranslator(locale, 'jobs');
  if (problems.length === 0) return <Notice title={t('health.allWell')} />;
  const isBroken = problems.some((problem) => healthProblems[problem].isBroken);
  return (
    <Notice
      tone={isBroken ? 'danger' : 'warning'}
      title={t('health.attention', { count: problems.length })}
    >
      <ul>
        {problems.map((problem) => (
          <li key={problem}>
            <a href={`#${healthProblems[problem].part}`}>{t(`health.problem.${problem}.title`)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Every part of the installation: how it is, what to do where it is not well, and its numbers. */
export function HealthView({
  locale,
  health,
  problems,
}: {
  locale: Locale;
  health: Health;
  problems: readonly HealthProblem[];
}) {
  const t = getTranslator(locale, 'jobs');
  const facts = factsOf(t, locale, health);
  const links: Partial<Record<HealthPart, ReactNode>> = {
    jobs: <Link href={deskPath(locale, 'jobs')}>{t('health.link.jobs')}</Link>,
    mail: <Link href={deskPath(locale, 'outbox')}>{t('health.link.outbox')}</Link>,
  };
  return healthParts.map((part) => {
    const own = problems.filter((problem) => healthProblems[problem].part === part);
    const isBroken = own.some((problem) => healthProblems[problem].isBroken);
    const state = own.length === 0 ? 'well' : isBroken ? 'broken' : 'look';
    return (
      <Section
        key={part}
        id={part}
        title={`${t(`health.part.${part}`)}: ${t(`health.state.${state}`)}`}
      >
        {own.map((problem) => (
          <Notice
            key={problem}
            tone={healthProblems[problem].isBroken ? 'danger' : 'warning'}
            title={t(`health.problem.${problem}.title`)}
          >
            <p>{t(`health.problem.${problem}.todo`)}</p>
          </Notice>
        ))}
        <DefinitionList items={facts[part]} />
        {links[part] ? <p>{links[part]}</p> : null}
      </Section>
    );
  });
}

function factsOf(t: Translate, locale: Locale, health: Health): Record<HealthPart, Definition[]> {
  const { database, schema, queue, disk, files, backup, backups, versions } = health;
  const bytes = (value: number) => formatBytes(locale, value);
  const age = (seconds: number | null) =>
    seconds === null ? t('health.fact.none') : formatDuration(locale, seconds);
  const instant = (at: string) => formatInstant(locale, at, 'UTC');
  const server = `PostgreSQL ${database.version}`;
  const { waiting, running, failed } = queue;
  return {
    database: [
      { term: t('health.fact.database'), description: server },
      { term: t('health.fact.schema'), description: schema.newest },
    ],
    jobs: [
      { term: t('health.fact.workers'), description: formatNumber(locale, health.workers) },
      {
        term: t('health.fact.jobs'),
        description: t('health.fact.jobCounts', { waiting, running, failed }),
      },
      { term: t('health.fact.oldestDue'), description: age(queue.oldestDueSeconds) },
    ],
    mail: [
      {
        term: t('health.fact.sending'),
        description: t(health.isMailSent ? 'health.fact.isSent' : 'health.fact.isKept'),
      },
      { term: t('health.fact.mails'), description: formatNumber(locale, queue.mailsWaiting) },
      { term: t('health.fact.oldestMail'), description: age(queue.oldestMailSeconds) },
      { term: t('health.fact.refused'), description: formatNumber(locale, queue.mailsRefused) },
    ],
    storage: [
      { term: t('health.fact.databaseSize'), description: bytes(database.bytes) },
      {
        term: t('health.fact.files'),
        description: t('health.fact.fileCount', { count: files.count, size: bytes(files.bytes) }),
      },
      {
        term: t('health.fact.free'),
        description:
          disk && t('health.fact.freeOf', { free: bytes(disk.free), size: bytes(disk.size) }),
      },
    ],
    backup: [
      {
        term: t('health.fact.lastBackup'),
        description: backup ? instant(backup.at) : t('health.fact.none'),
      },
      { term: t('health.fact.size'), description: backup && bytes(backup.bytes) },
      {
        term: t('health.fact.checked'),
        description: backup?.missing === 0 ? t('health.fact.isChecked') : null,
      },
      {
        term: t('health.fact.every'),
        description:
          backups.hours === 0
            ? t('health.fact.never')
            : t('health.fact.hours', { count: backups.hours, kept: backups.kept }),
      },
    ],
    versions: [
      { term: 'Qadam', description: versions.qadam },
      { term: 'Node.js', description: versions.node },
      { term: 'PostgreSQL', description: database.version },
      {
        term: t('health.fact.since'),
        description: versions.startedAt && instant(versions.startedAt),
      },
    ],
  };
}
