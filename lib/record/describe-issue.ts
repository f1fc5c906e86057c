import type { z } from 'zod';

/** The fields that name an entry, the most telling first. */
const naming = ['reference', 'key', 'slug', 'title', 'recommendation'] as const;

/**
 * One line for one zod issue: file, the entry (by its own name where it has one), the field, what
 * is wrong; e.g. `recommendations.yaml: UNSR-2014-d: themes.0: lower-case words joined by hyphens`.
 */
export function describeIssue(file: string, raw: unknown, issue: z.core.$ZodIssue): string {
  let at: unknown = raw;
  const entries: string[] = [];
  let field: string[] = [];
  for (const step of issue.path) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[step];
    const name = typeof step === 'number' ? nameOf(at) : undefined;
    if (name) {
      entries.push(name);
      field = [];
    } else if (typeof step === 'number' && entries.length === 0) {
      entries.push(`entry ${step + 1}`);
      field = [];
    } else {
      field.push(String(step));
    }
  }
  return [file, ...entries, field.join('.'), issue.message].filter(Boolean).join(': ');
}

function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const fields = entry as Record<string, unknown>;
  const field = naming.find((candidate) => typeof fields[candidate] === 'string');
  if (!field) return undefined;
  const voice = field === 'recommendation' && typeof fields.voice === 'string' ? fields.voice : '';
  return voice ? `${fields[field]} by ${voice}` : String(fields[field]);
}
