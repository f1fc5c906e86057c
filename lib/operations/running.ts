import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DataFolder, keepSecrets } from './data-folder';
import { database, owner, program } from './database';
import { lockHolder } from './lock.mjs';
import { movedFolder } from './postgres/run-as';

/** The ways into the embedded database of a Qadam that runs on this folder; null: none runs. */
export function runningDatabase(
  folder: DataFolder,
): { ownerUrl: string; programUrl: string } | null {
  const places = [folder.postgres, movedFolder(folder.postgres)];
  const pidFile = places
    .map((place) => path.join(place, 'postmaster.pid'))
    .find((file) => existsSync(file));
  if (!lockHolder(folder.lock) || !pidFile) return null;
  // PostgreSQL writes its port into the fourth line.
  const port = readFileSync(pidFile, 'utf8').split('\n')[3];
  const secrets = keepSecrets(folder);
  const url = (role: string, password: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: url(owner, secrets.ownerPassword),
    programUrl: url(program, secrets.programPassword),
  };
}
