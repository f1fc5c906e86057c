import { setTimeout as pause } from 'node:timers/promises';
import { fieldsOf } from './form';

/** What came back. Status 0: no connection, or it broke off; 1: nothing for longer than anybody waits. */
export type Answer = { status: number; location: string; type: string; body: string };

/** Longer (milliseconds) than any answer may take, whatever the database does. */
const patience = 45_000;

/** Whoever looks at what people see: each answer, with the language they read in and since when they waited. */
export type Watcher = (asked: string, answer: Answer, locale: string, since: number) => void;

/** A browser without scripts: opens pages and sends their forms, as somebody or as nobody. */
export class Browser {
  constructor(
    private readonly origin: string,
    readonly locale: string,
    private readonly watcher: Watcher,
    private readonly cookie = '',
  ) {}

  get(path: string): Promise<Answer> {
    return this.ask(`/${this.locale}${path}`);
  }

  /**
   * Fills in the form of a page that has this field and sends it; again, as people do who see that it was not
   * taken, until there is an answer to it. `tries` says how often it was sent.
   */
  async send(
    path: string,
    page: Answer,
    { field, after = '', values }: { field: string; after?: string; values: Filling },
    goesOn: () => boolean,
  ): Promise<Answer & { tries: number }> {
    const fields = fieldsOf(page.body, field, after);
    if (!fields) return { ...page, status: page.status === 200 ? 404 : page.status, tries: 0 };
    const form = new FormData();
    for (const [name, value] of fields) if (!(name in values)) form.append(name, value);
    for (const [name, value] of Object.entries(values)) form.append(name, value);
    return this.repeat(`/${this.locale}${path}`, form, goesOn);
  }

  /** Sends a form again and again until something takes it. */
  async repeat(
    address: string,
    form: FormData,
    goesOn: () => boolean,
  ): Promise<Answer & { tries: number }> {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.ask(address, form);
      if (answer.status !== 0 && answer.status < 500) return { ...answer, tries };
      // Twice more after the end: what came of the last one is then known, mostly.
      if (!goesOn() && tries > 2) return { ...answer, tries };
      await pause(500);
    }
  }

  private async ask(address: string, body?: FormData): Promise<Answer> {
    const since = Date.now();
    const answer = await this.fetch(address, body);
    this.watcher(`${body ? 'POST' : 'GET'} ${address}`, answer, this.locale, since);
    return answer;
  }

  private async fetch(address: string, body?: FormData): Promise<Answer> {
    try {
      const response = await fetch(`${this.origin}${address}`, {
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
        headers: {
          Accept: 'text/html',
          'Accept-Language': this.locale,
          ...(this.cookie && { Cookie: this.cookie }),
          ...(body && { Origin: this.origin }),
        },
        ...(body && { method: 'POST', body }),
      });
      return {
        status: response.status,
        location: response.headers.get('location') ?? '',
        type: response.headers.get('content-type') ?? '',
        body: await response.text(),
      };
    } catch (error) {
      const isSlow = error instanceof Error && error.name === 'TimeoutError';
      return { status: isSlow ? 1 : 0, location: '', type: '', body: '' };
    }
  }
}

export type Filling = Record<string, string>;
