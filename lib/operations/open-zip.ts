import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type Entry, open, type ZipFile } from 'yauzl';
import { PlainError } from '@/lib/plain-error.mjs';

/** A ZIP archive, read entry by entry. */
export type OpenZip = {
  /** Throws a PlainError when there is no such entry. */
  read: (path: string) => Promise<Readable>;
  close: () => void;
};

/**
 * Opens what a command was given. Throws a PlainError when it is no archive.
 * @param what what it should be, for the person who gave it
 * @param isKnown which entries are remembered: an archive may hold any number of others
 */
export async function openZip(
  file: string,
  what: 'backup' | 'package',
  isKnown: (path: string) => boolean,
): Promise<OpenZip> {
  const zip = await promisify<string, object, ZipFile>(open)(file, {
    lazyEntries: true,
    autoClose: false,
  }).catch((error: Error) => {
    throw new PlainError(
      `${file} cannot be read as a ${what} (${error.message}): take another one`,
    );
  });
  const entries = await listEntries(zip, isKnown);
  return {
    read: async (path) => {
      const entry = entries.get(path);
      if (!entry) throw new PlainError(`the ${what} has no ${path}`);
      return promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry);
    },
    close: () => zip.close(),
  };
}

function listEntries(
  zip: ZipFile,
  isKnown: (path: string) => boolean,
): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      if (isKnown(entry.fileName)) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}
