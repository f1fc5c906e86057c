import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { z } from 'zod';
import type { recordFiles } from '@/lib/record/schema';

type Files = { [File in keyof typeof recordFiles]: z.input<(typeof recordFiles)[File]> };

/** A copy of the shipped record that a test may change. */
export type RecordCopy = {
  /** What `loadRecord` takes. */
  folder: string;
  append: (file: keyof Files, text: string) => void;
  /** Changes one file's content; `undo` puts it back as it was before, `redo` changes it again. */
  change: <File extends keyof Files>(
    file: File,
    edit: (files: Pick<Files, File>) => void,
  ) => { undo: () => void; redo: () => void };
  remove: () => Promise<void>;
};

/** Copies `prisma/data/kazakhstan` into a folder of its own. */
export async function createRecordCopy(): Promise<RecordCopy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'qadam-record-'));
  const record = path.join(folder, 'kazakhstan');
  await cp(path.resolve('prisma', 'data', 'kazakhstan'), record, { recursive: true });
  const fileOf = (name: string) => path.join(record, `${name}.yaml`);
  return {
    folder,
    append: (file, text) => appendFileSync(fileOf(file), text),
    change: (file, edit) => {
      const original = readFileSync(fileOf(file), 'utf8');
      const files = { [file]: parse(original) } as Pick<Files, typeof file>;
      edit(files);
      const changed = stringify(files[file]);
      const write = (text: string) => writeFileSync(fileOf(file), text);
      write(changed);
      return { undo: () => write(original), redo: () => write(changed) };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
