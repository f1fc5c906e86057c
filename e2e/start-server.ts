import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dataFolder } from '@/lib/operations/data-folder';
import { runningDatabase } from '@/lib/operations/running';
import { freePort, startProgram } from '@/lib/testing/program';
import { startProvider } from './provider-server';

/**
 * Starts the built program once for all browser tests, on a new data folder and a free port.
 * The tests find it through the environment: QADAM_TEST_URL, QADAM_TEST_OWNER_URL (PostgreSQL as
 * the tables' owner), QADAM_TEST_PROGRAM_URL, QADAM_TEST_SETUP_LINK and QADAM_TEST_SECRET (signs
 * the sessions).
 */
export default async function startServer(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'qadam-browser-'));
  const port = await freePort();
  const provider = await startProvider(`http://localhost:${port}/api/auth/provider/callback`);
  // No backup by itself: a page that says there is none is looked at, however long the run takes.
  const env = { ...secret(), ...provider.env, QADAM_BACKUP_HOURS: '0' };
  const program = startProgram({ dataDir, port, env });
  const stop = async () => {
    await program.end();
    await provider.end();
    await mkdir('test-results', { recursive: true });
    await writeFile('test-results/server.log', program.output());
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await program.says(/is ready/, 240_000);
    const database = runningDatabase(dataFolder(dataDir));
    if (!database) throw new Error('the program runs without its database');
    const link = await program.says(/https?:\S+set-?up\S*/, 5_000).catch(() => null);
    Object.assign(process.env, {
      QADAM_TEST_URL: program.url,
      QADAM_TEST_OWNER_URL: database.ownerUrl,
      QADAM_TEST_PROGRAM_URL: database.programUrl,
      QADAM_TEST_SETUP_LINK: link?.[0] ?? '',
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Known to the tests, so that they can sign a session without going through the sign-in page. */
function secret(): Record<string, string> {
  process.env.QADAM_TEST_SECRET = 'for-the-browser-tests-for-the-browser-tests';
  return { NEXTAUTH_SECRET: process.env.QADAM_TEST_SECRET };
}
