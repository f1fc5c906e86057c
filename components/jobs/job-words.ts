import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { type JobProblemCode, jobProblems } from '@/lib/jobs/problem';
import { isJobName } from '@/lib/jobs/schema';

/** What a kind of job is called; one that this version does not know keeps its own name. */
export function jobLabel(locale: Locale, name: string): string {
  return isJobName(name) ? getTranslator(locale, 'jobs')(`name.${name}`) : name;
}

/** Why a run failed, in words. `detail` is the mail server's code, or the error's name in the log. */
export function problemText(locale: Locale, problem: string, detail: string | null): string {
  const t = getTranslator(locale, 'jobs');
  return t(`problem.${isProblem(problem) ? problem : 'UNEXPECTED'}`, { detail: detail ?? '–' });
}

function isProblem(text: string): text is JobProblemCode {
  return (jobProblems as readonly string[]).includes(text);
}
