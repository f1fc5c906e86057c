import { canReadAudit } from '@/lib/audit/policy';
import { streamEvents } from '@/lib/audit/queries/stream-events';
import { getViewer } from '@/lib/auth/viewer';
import { recordExport } from '@/lib/exports/mutations';
import { queryString } from '@/lib/i18n/paths';
import { todayIn } from '@/lib/moment/moment';
import { eventFile } from '../event-file';
import { openAudit } from '../open-audit';

/** The events that the page at the same search shows, all of them, as JSON. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await getViewer();
  if (!viewer || !canReadAudit(viewer)) return new Response(null, { status: viewer ? 404 : 401 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { search, timeZone } = await openAudit(query);
  const selection = queryString(search);
  await recordExport(viewer, { what: 'audit', format: 'json', selection });
  return eventFile(streamEvents(viewer, search, timeZone), 'json', todayIn(timeZone));
}
