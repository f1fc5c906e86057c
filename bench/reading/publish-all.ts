import { randomUUID } from 'node:crypto';
import { createClient, disconnect, replaceClient } from '@/lib/db/client';
import { dataFolder } from '@/lib/operations/data-folder';
import { connect } from '@/lib/operations/roles';
import { runningDatabase } from '@/lib/operations/running';
import { publishReport } from '@/lib/reports/mutations/publish-report';
import { saveReportDraft } from '@/lib/reports/mutations/save-report-draft';
import { makeReviewer } from '../reviewer';

/** Publishes a status report of the whole record in the running program, as its desk would, and returns its reference. */
export async function publishAll(dataDir: string): Promise<string> {
  const database = runningDatabase(dataFolder(dataDir));
  if (!database) throw new Error('the program runs without its database');
  const owner = connect(database.ownerUrl);
  replaceClient(createClient(database.programUrl));
  try {
    const { viewer } = await makeReviewer(owner);
    const draftId = randomUUID();
    const saved = await saveReportDraft(viewer, {
      draftId,
      version: 0,
      country: 'kz',
      title: 'What became of the recommendations',
      template: 'STATUS',
      language: 'en',
      selection: '',
      asOf: '',
      since: '',
      knownAt: '',
      introduction: '',
      notes: '',
      changeNote: '',
      take: [],
    });
    if (!saved.ok) throw new Error(`no draft: ${saved.code}`);
    const published = await publishReport(viewer, {
      draftId,
      version: saved.value.version,
      sure: 'on',
    });
    if (!published.ok) throw new Error(`not published: ${published.code}`);
    return saved.value.reference;
  } finally {
    await owner.end();
    await disconnect();
  }
}
