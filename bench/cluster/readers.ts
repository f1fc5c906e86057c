import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../data/random';

/** Milliseconds that a reader waits for an answer, and between two questions. */
const patience = 10_000;
const rest = 100;
/** So many ask at the same time for each kind of page. */
const readers = 2;

/** Asked again and again, so that they are kept. */
const known = ['/en/kz', '/ru/kz/recommendations', '/kk/kz/bodies', '/en/kz/timeline'];

/** Which pages readers ask for: such as are kept, or one that nobody has asked for before. */
export type ReadKind = 'kept' | 'new';

/** Readers without an account, who note when they got a page. */
export class Readers {
  readonly answered: Record<ReadKind, number[]> = { kept: [], new: [] };
  private goesOn = true;
  private readonly reading: Promise<unknown>;

  /** @param origin the balancer's address */
  constructor(
    private readonly origin: string,
    seed: number,
  ) {
    const random = new Random(seed, 'readers');
    const days = () =>
      `20${random.between(10, 25)}-0${random.between(1, 9)}-${random.between(10, 28)}`;
    let count = 0;
    const addresses: Record<ReadKind, () => string> = {
      kept: () => random.pick(known),
      // A field that no page knows makes another address of it.
      new: () => `/en/kz/bodies?asOf=${days()}&reader=${seed}-${count++}`,
    };
    const kinds = Object.keys(addresses) as ReadKind[];
    this.reading = Promise.all(
      kinds.flatMap((kind) =>
        Array.from({ length: readers }, () => this.read(kind, addresses[kind])),
      ),
    );
  }

  async stop(): Promise<void> {
    this.goesOn = false;
    await this.reading;
  }

  private async read(kind: ReadKind, address: () => string): Promise<void> {
    while (this.goesOn) {
      if (await isServed(`${this.origin}${address()}`)) this.answered[kind].push(Date.now());
      await pause(rest);
    }
  }
}

/** Whether a page comes, whole; not a page that says to come again later. */
async function isServed(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, {
      headers: { Accept: 'text/html' },
      signal: AbortSignal.timeout(patience),
    });
    const html = await response.text();
    return response.status === 200 && html.includes('</html>');
  } catch {
    return false;
  }
}
