/** Why a job failed, as far as it can be said in words: `jobs.problem.*` of the messages. */
export const jobProblems = ['UNEXPECTED', 'MAIL_UNREACHABLE', 'MAIL_LOGIN', 'MAIL_LATER'] as const;
export type JobProblemCode = (typeof jobProblems)[number];

/** An expected failure of a job. `detail` is shown to administrators: nothing secret or personal. */
export class JobProblem extends Error {
  constructor(
    readonly code: JobProblemCode,
    readonly detail: string | null = null,
  ) {
    super(code);
  }
}
