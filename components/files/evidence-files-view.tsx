import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { DeskFile } from '@/lib/files/types';
import type { FormState } from '@/lib/forms/state';
import { formatBytes } from '@/lib/i18n/format';
import { evidencePath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { DeskFileList } from './desk-file-list';
import { UploadForm } from './upload-form';

type Action = (state: FormState, data: FormData) => Promise<FormState>;

/** The files of one piece of evidence, and the way to add another. */
export function EvidenceFilesView({
  place,
  evidence,
  files,
  mostBytes,
  publish,
  archive,
  children,
}: {
  place: Place;
  evidence: { reference: string; title: string; isPublic: boolean };
  files: readonly DeskFile[];
  mostBytes: number;
  publish: Action;
  archive: Action;
  /** What came of the last thing that was done. */
  children: ReactNode;
}) {
  const { locale } = place;
  const { reference, title, isPublic } = evidence;
  const t = getTranslator(locale, 'files');
  return (
    <>
      <PageHeader title={t('desk.title', { reference })} lead={<p lang="en">{title}</p>}>
        {children}
        {isPublic ? (
          <p>
            <Link href={evidencePath(place, reference)}>{t('desk.toEvidence')}</Link>
          </p>
        ) : null}
      </PageHeader>
      <Section id="files" title={t('desk.list')}>
        <DeskFileList locale={locale} files={files} publish={publish} archive={archive} />
      </Section>
      <Section
        id="add"
        title={t('desk.add')}
        lead={<p>{t('desk.addLead', { size: formatBytes(locale, mostBytes) })}</p>}
      >
        <UploadForm locale={locale} reference={reference} />
      </Section>
    </>
  );
}
