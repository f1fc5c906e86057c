import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { describeIssue } from './describe-issue';
import { findProblems } from './problems';
import { type RecordFiles, recordFiles } from './schema';

/** The shipped files contradict their layout or each other; one line for each problem. */
export class RecordFilesError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The record's files have ${problems.length} problem(s):\n${problems.join('\n')}`);
    this.name = 'RecordFilesError';
  }
}

/**
 * The record of one country, read from its YAML files (`prisma/data/<country>`), with every field
 * and every reference checked.
 *
 * @throws RecordFilesError naming file, entry and field of each problem; references are checked
 *   only once every file has the right layout.
 */
export function readRecordFiles(directory: string): RecordFiles {
  const problems: string[] = [];
  const parsed: Record<string, unknown> = {};
  for (const [name, layout] of Object.entries(recordFiles)) {
    const file = `${name}.yaml`;
    const raw = readYaml(directory, file, problems);
    if (raw === undefined) continue;
    const result = layout.safeParse(raw);
    if (result.success) parsed[name] = result.data;
    else problems.push(...result.error.issues.map((issue) => describeIssue(file, raw, issue)));
  }
  if (problems.length > 0) throw new RecordFilesError(problems);
  const files = parsed as RecordFiles;
  const contradictions = findProblems(files);
  if (contradictions.length > 0) throw new RecordFilesError(contradictions);
  return files;
}

function readYaml(directory: string, file: string, problems: string[]): unknown {
  let text: string;
  try {
    text = readFileSync(join(directory, file), 'utf8');
  } catch (error) {
    problems.push(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
    return undefined;
  }
  const document = parseDocument(text);
  if (document.errors.length === 0) return document.toJS() ?? [];
  const firstLines = document.errors.map((error) => error.message.split('\n', 1)[0]);
  problems.push(...firstLines.map((line) => `${file}: ${line?.replace(/:$/, '')}`));
  return undefined;
}
