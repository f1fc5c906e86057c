import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import { log } from '@/lib/log/log';
import type { EarData, Heard } from './ear';
import { missed } from './touched';

/** In nanoseconds. */
const longest = 1_000_000_000n;
/** Who has heard nothing for so long (nanoseconds) does not hear more in a moment (milliseconds). */
const lost = 5_000_000_000n;
const moment = 500;

/**
 * Knows when something that readers see has changed: a thread listens to the database (`ear.ts`). Sure is only who
 * has heard everything that was committed up to a second ago; a connection that was lost is thereby noticed.
 */
export class PublicChanges {
  private readonly provenAt = new BigInt64Array(new SharedArrayBuffer(8));
  private readonly neededAt = new BigInt64Array(new SharedArrayBuffer(16));
  private thread!: Worker;
  private heard!: MessagePort;
  private ended = false;

  /**
   * @param url the database
   * @param onChange called for each message, with what it says and when everything before it had been heard (milliseconds
   *   of `performance.now()`), and with `missed` when some may have been (`touched.ts`)
   * @param file the built thread (`ear.ts`)
   */
  constructor(
    private readonly url: string,
    private readonly onChange: (message: string, heardAt: number) => void,
    private readonly file: string,
  ) {
    this.start();
  }

  /** Whether everything that was committed up to a second ago has been heard, and told to `onChange`. */
  isSure(): boolean {
    const provenAt = Atomics.load(this.provenAt, 0);
    // What was heard before waits until this thread has time: it has it now.
    for (let next = this.next(); next; next = this.next()) this.tell(next.message);
    return process.hrtime.bigint() - provenAt < longest;
  }

  /** Waits until more has been heard, a moment at most; not at all when nothing is to be expected. */
  async hearMore(): Promise<void> {
    const provenAt = Atomics.load(this.provenAt, 0);
    if (process.hrtime.bigint() - provenAt > lost) return;
    await Atomics.waitAsync(this.provenAt, 0, provenAt, moment).value;
  }

  /** How far (LSN) a copy of the database has to be to hold everything that was heard; null: not known at the moment. */
  get needed(): bigint | null {
    return Atomics.load(this.neededAt, 0) || null;
  }

  /** The same as it was last known, also after the connection was lost; null when something was heard since. */
  get lastNeeded(): bigint | null {
    return Atomics.load(this.neededAt, 1) || null;
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.thread.terminate();
  }

  private readonly tell = ({ message, provenAt }: Heard): void => {
    const ago = Number(process.hrtime.bigint() - provenAt) / 1e6;
    this.onChange(message, performance.now() - ago);
  };

  private next(): { message: Heard } | undefined {
    return receiveMessageOnPort(this.heard);
  }

  private start(): void {
    const { port1, port2 } = new MessageChannel();
    const { url, provenAt, neededAt: needed } = this;
    const workerData: EarData = { url, provenAt, needed, tell: port2 };
    this.heard = port1;
    this.heard.on('message', this.tell).unref();
    this.thread = new Worker(this.file, { workerData, transferList: [port2] });
    this.thread.unref();
    this.thread.on('error', (err) =>
      log().warn({ err }, 'listening for changes failed; starting again'),
    );
    this.thread.on('exit', () => {
      const wasSure = Atomics.exchange(this.provenAt, 0, 0n) !== 0n;
      Atomics.store(this.neededAt, 0, 0n);
      port1.close();
      if (this.ended) return;
      if (wasSure) this.onChange(missed, 0);
      setTimeout(() => this.ended || this.start(), 1_000).unref();
    });
  }
}
