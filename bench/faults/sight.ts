import type { Answer } from './browser';

/** What nobody but those who run the program should read. */
const inner =
  /\n\s+at \S.*:\d+:\d+|PrismaClient|DriverAdapterError|node_modules|\bECONN\w+|\b57P0\d|could not extend file|No space left/;

/** What an answer is to who asked; `wrong` says why it is no clear one. */
export type Sight = { kind: string; wrong?: string };

/**
 * Judges what somebody sees: a page in their language, or one that says the same in all three; never what only programmers
 * understand, never nothing.
 * @param wasDown whether the program was killed while they waited: then there is nobody to answer
 */
export function judge(answer: Answer, locale: string, wasDown: boolean): Sight {
  const { status, body, type, location } = answer;
  if (status === 1) return { kind: 'no answer', wrong: 'no answer for 45 seconds' };
  if (status === 0)
    return wasDown
      ? { kind: 'no connection' }
      : { kind: 'no connection', wrong: 'the connection broke off though the program ran' };
  if (inner.test(body)) return { kind: 'inner words', wrong: `shows ${inner.exec(body)?.[0]}` };
  if (status >= 300 && status < 400) {
    const problem = /[?&]problem=(\w+)/.exec(location)?.[1];
    return { kind: problem ? `led to: ${problem}` : 'answered' };
  }
  if (!type.startsWith('text/html'))
    return {
      kind: `bare ${status}`,
      wrong: `answered ${status} with no page (${type || 'nothing'})`,
    };
  const kind = status < 400 ? 'answered' : `page ${status}`;
  const isInAll = ['en', 'ru', 'kk'].every((one) => body.includes(`<p lang="${one}">`));
  if (isInAll) return { kind: `page ${status} in three languages` };
  const words = body.replace(/<(script|style|template)\b[\s\S]*?<\/\1>|<[^>]*>/g, ' ').trim();
  if (!body.includes('</html>')) return { kind, wrong: `page ${status} is cut off` };
  if (words.replace(/\s+/g, '').length < 40)
    return { kind, wrong: `page ${status} is empty without scripts` };
  const language = /<html[^>]*\blang="(\w+)"/.exec(body)?.[1];
  if (language !== locale)
    return { kind, wrong: `page ${status} in ${language}, not in ${locale}` };
  return { kind };
}

/** Gathers what people saw over a whole run. */
export class Sights {
  readonly kinds = new Map<string, number>();
  private readonly complaints = new Map<string, string>();

  add(asked: string, { kind, wrong }: Sight): void {
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
    if (wrong) this.complaints.set(wrong, asked);
  }

  /** What was not clear since the last time, each kind once with one address. */
  take(): string[] {
    const all = [...this.complaints].map(([wrong, asked]) => `${asked}: ${wrong}`);
    this.complaints.clear();
    return all;
  }
}
