import type { Server } from 'node:http';
import path from 'node:path';
import { issueSetupLink } from '@/lib/accounts/setup-link';
import { disconnect } from '@/lib/db/client';
import { provideSettings, settings } from '@/lib/env';
import { log } from '@/lib/log/log';
import type { Database } from '@/lib/operations/database';
import { buildFolder } from '@/lib/operations/launch/bundle.mjs';
import { elapsed, say } from '@/lib/operations/launch/say.mjs';
import { type Claim, claimDataFolder } from '@/lib/operations/open-database';
import { prepareDatabase } from '@/lib/operations/prepare';
import { loadRecord } from '@/lib/record/load';
import { describeLoad } from '@/lib/record/load/summary';
import { getOfferedLocales } from '@/lib/settings/queries';
import { keepBackups } from './backups';
import { DatabaseWatch } from './database-watch';
import { handleRequest, type Serving } from './handle-request';
import { PageKeeper } from './keeper/page-keeper';
import { PublicChanges } from './keeper/public-changes';
import { Replicas } from './keeper/replicas';
import { close, listen } from './listen';
import { persist } from './persist';
import { renderPage } from './readable-failure';
import { Shutdown } from './shutdown';
import { startWorkerSoon } from './start-worker';
import { followStarter } from './starter';
import { staticFiles } from './static-files';
import { takeConsole } from './take-console';
import { letWatch } from './watched';

/** Running requests get this long (milliseconds) when we are asked to stop. */
const patience = 8_000;

/** Starts Qadam and serves until a signal. `--dev`: pages are built as they are asked for. */
export async function main(args: string[]): Promise<void> {
  const shutdown = new Shutdown(say);
  followStarter(() => void shutdown.end(0));
  await start(args.includes('--dev'), shutdown).catch((error) => shutdown.fail(error));
}

async function start(dev: boolean, shutdown: Shutdown): Promise<void> {
  const { port, host, url } = settings();
  const claim = await claimDataFolder(`http://localhost:${port}`);
  shutdown.add('folder', claim.release);

  const serving: Serving = {
    secure: url.startsWith('https:'),
    ready: () => false,
    answers: async () => false,
    sendStatic: dev ? () => false : staticFiles('.next/static'),
    sendKept: async () => false,
    sendAnyway: async () => false,
    render: async () => undefined,
  };
  const server = await listen((request, response) => handleRequest(serving, request, response), {
    port,
    host,
    webSockets: dev,
  });
  shutdown.add('requests', () => close(server, patience, shutdown.hurried));

  // PostgreSQL starts in its own process while Next is read here: both take their time.
  const opening = openProgramDatabase(claim, shutdown);
  const starting = startNext(dev, server, shutdown);
  const [database, app] = await Promise.all([opening, starting]);
  serving.render = app.getRequestHandler();
  // Next has what it prints at its own start behind it.
  if (!dev) takeConsole();
  const keeper = dev ? null : keepPages(database, serving, shutdown);

  const watch = new DatabaseWatch(database.programUrl);
  database.watch((up) => watch.report(up));
  shutdown.add('connections', () => watch.end());
  // Before the first page reads it: an address in a language that is not offered leads elsewhere.
  await getOfferedLocales();
  serving.answers = () => watch.look();
  serving.ready = () => watch.up && !shutdown.begun;
  say(`Qadam is ready after ${elapsed()}: ${url}`);
  log().info({ node: process.version, milliseconds: Math.round(performance.now()) }, 'started');
  const isWorkerRunning = startWorkerSoon(database.programUrl, shutdown);
  await letWatch(serving, { watch, isWorkerRunning, keeper, shutdown });
  const kept = claim.isSecretKept ? claim.authSecret : null;
  const stopBackups = keepBackups(database.ownerUrl, kept);
  shutdown.add('requests', async () => stopBackups());
  await offerSetUp(url);
}

/** Pages for readers are made once until something changes; in development each time. */
function keepPages(
  { programUrl, replicaUrls = [] }: Database,
  serving: Serving,
  shutdown: Shutdown,
): PageKeeper {
  const replicas = new Replicas(replicaUrls);
  shutdown.add('connections', () => replicas.end());
  const ear = path.join(process.cwd(), buildFolder, 'ear.mjs');
  const changes = new PublicChanges(programUrl, (...heard) => keeper.forget(...heard), ear);
  shutdown.add('connections', () => changes.end());
  const keeper = new PageKeeper({
    render: (request, response) => renderPage(serving, request, response),
    isSure: () => changes.isSure(),
    hearMore: () => changes.hearMore(),
    answers: () => serving.answers(),
    copy: () => replicas.holding(changes.needed),
    copyAnyway: () => replicas.holding(changes.lastNeeded),
    host: new URL(settings().url).host,
  });
  serving.sendKept = (request, response) => keeper.send(request, response);
  serving.sendAnyway = async (request, response) =>
    !shutdown.begun && keeper.sendAnyway(request, response);
  return keeper;
}

/** Without a link the program still serves: only its first administrator has to wait. */
async function offerSetUp(url: string): Promise<void> {
  try {
    const link = await persist(issueSetupLink);
    if (!link) return;
    say(`No account yet. Create the first administrator (once, within an hour): ${url}${link}`);
  } catch (error) {
    log().error({ err: error }, 'no link for the first administrator');
    say('no link to create the first administrator could be made: start Qadam again to get one');
  }
}

/** The database: up, migrated, with the shipped record, and made known to the settings. */
async function openProgramDatabase(claim: Claim, shutdown: Shutdown): Promise<Database> {
  const opening = claim.openDatabase();
  shutdown.add('database', () =>
    opening.then(
      (open) => open.stop(),
      () => undefined,
    ),
  );
  const database = await opening;
  provideSettings({ databaseUrl: database.programUrl, authSecret: claim.authSecret });
  shutdown.add('connections', disconnect);
  await persist(() => prepareDatabase(database, loadAndSay));
  return database;
}

async function startNext(dev: boolean, server: Server, shutdown: Shutdown) {
  const { default: next } = await import('next');
  const { host, port } = settings();
  const app = next({ dev, dir: process.cwd(), hostname: host, port, httpServer: server });
  shutdown.add('requests', () => app.close());
  await app.prepare();
  return app;
}

async function loadAndSay(): Promise<void> {
  for (const line of describeLoad(await loadRecord())) say(line);
}
