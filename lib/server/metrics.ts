import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { connectionCounts } from '@/lib/db/client';
import { getQueueNumbers } from '@/lib/health/queries/get-queue-numbers';
import { log } from '@/lib/log/log';
import { answerProbe, type Probed } from './answer-probe';
import type { KeptCounts } from './keeper/page-keeper';
import { close, listen, type Place } from './listen';
import type { Answered } from './note-answer';

/** What the numbers are read from. */
export type Counted = Probed & { kept: () => KeptCounts };

/** In seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
/** What the database does not count within this is left out (milliseconds). */
const patience = 3_000;

/**
 * Numbers for Prometheus: every label has few values, and none is about anybody. Requests are counted as they end, the
 * rest is read when it is asked for.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = this.counter(
    'qadam_http_requests_total',
    'Requests by kind of address, method and status.',
    ['kind', 'method', 'status'],
  );
  private readonly durations = new Histogram({
    name: 'qadam_http_request_duration_seconds',
    help: 'From the request to the end of the answer, by kind of address.',
    labelNames: ['kind'],
    buckets,
    registers: [this.registry],
  });
  private readonly pages = this.counter(
    'qadam_kept_pages_total',
    'Pages for readers: kept (hit), newly made (miss), made because changes may have been missed (unsure), sent while the database was away (away).',
    ['result'],
  );
  private readonly changes = this.counter(
    'qadam_public_changes_total',
    'Changes of what readers see that this process has heard of.',
  );
  private readonly changedAt = this.gauge(
    'qadam_public_changed_timestamp_seconds',
    'When it heard of the last one: what it shows is of this version or a later one.',
  );
  private readonly connections = this.gauge(
    'qadam_database_connections',
    'The connections of the pool, and how many wait for one.',
    ['state'],
  );
  private readonly ready = this.gauge('qadam_ready', '1 when /readyz says that all is well.');
  private readonly counts = this.gauge(
    'qadam_database_up',
    '1 when the database counted; when not, what it counts is left out.',
  );
  private readonly jobs = this.gauge('qadam_jobs', 'Jobs of all instances, by state.', ['state']);
  private readonly oldestJob = this.gauge(
    'qadam_jobs_oldest_due_seconds',
    'For how long the oldest job has been due; 0 when none is.',
  );
  private readonly mails = this.gauge('qadam_mails_waiting', 'Mails that are not sent yet.');
  private readonly oldestMail = this.gauge(
    'qadam_mails_oldest_seconds',
    'For how long the oldest of them waits; 0 when none does.',
  );
  private readonly refused = this.gauge(
    'qadam_mails_refused',
    'Mails that the mail server refused for good in the last seven days.',
  );

  constructor(private readonly counted: Counted) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts a request. */
  count({ kind, method, status, milliseconds }: Answered): void {
    this.requests.inc({ kind, method, status });
    this.durations.observe({ kind }, milliseconds / 1_000);
  }

  /** Serves them, and the probes, at a place of their own. @returns what ends it */
  async serve(place: Pick<Place, 'port' | 'host'>): Promise<() => Promise<void>> {
    const server = await listen((request, response) => void this.answer(request, response), {
      ...place,
      webSockets: false,
      settings: { port: 'QADAM_METRICS_PORT', host: 'QADAM_METRICS_HOST' },
    });
    return () => close(server, 0, Promise.resolve());
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (answerProbe(request.url, this.counted, response)) return;
    if (request.url !== '/metrics') {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('/metrics only\n');
      return;
    }
    try {
      const text = await this.read();
      response.writeHead(200, { 'Content-Type': this.registry.contentType }).end(text);
    } catch (error) {
      log().error({ err: error }, 'the numbers could not be read');
      response.writeHead(500).end();
    }
  }

  /** All numbers, in the format of Prometheus. */
  async read(): Promise<string> {
    const { kept, reasons } = this.counted;
    const { hits, misses, unsure, away, changes, changedAt } = kept();
    this.pages.reset();
    this.pages.inc({ result: 'hit' }, hits);
    this.pages.inc({ result: 'miss' }, misses);
    this.pages.inc({ result: 'unsure' }, unsure);
    this.pages.inc({ result: 'away' }, away);
    this.changes.reset();
    this.changes.inc(changes);
    this.changedAt.set(changedAt.getTime() / 1_000);
    const { open, idle, waiting } = connectionCounts();
    this.connections.set({ state: 'busy' }, open - idle);
    this.connections.set({ state: 'idle' }, idle);
    this.connections.set({ state: 'waited_for' }, waiting);
    this.ready.set((await reasons?.())?.length === 0 ? 1 : 0);
    await this.askDatabase();
    return this.registry.metrics();
  }

  private async askDatabase(): Promise<void> {
    const late = pause(patience, null, { ref: false });
    const numbers = await Promise.race([getQueueNumbers().catch(() => null), late]);
    this.counts.set(numbers ? 1 : 0);
    for (const state of ['waiting', 'running', 'failed'] as const)
      numbers ? this.jobs.set({ state }, numbers[state]) : this.jobs.remove({ state });
    show(this.oldestJob, numbers && (numbers.oldestDueSeconds ?? 0));
    show(this.mails, numbers?.mailsWaiting);
    show(this.oldestMail, numbers && (numbers.oldestMailSeconds ?? 0));
    show(this.refused, numbers?.mailsRefused);
  }

  private counter(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}

/** Nothing: nobody knows, and a number of earlier would say that somebody does. */
function show(gauge: Gauge, value: number | null | undefined): void {
  if (value == null) gauge.remove();
  else gauge.set(value);
}
