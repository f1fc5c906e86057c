import { setTimeout as pause } from 'node:timers/promises';
import type { ParsedCronItem, Runner } from 'graphile-worker';
import { log } from '@/lib/log/log';
import { ProcessLife } from './process-life';
import { tasksOf, type WorkerJob } from './run-job';

export interface WorkerOptions {
  /** The program's own database address. */
  url: string;
  jobs: Record<string, WorkerJob>;
  recurring: readonly { name: string; match: string; backfillHours: number }[];
}

/** How many jobs one process runs at a time. */
const concurrency = 3;

/** Runs the queue's jobs in this process until `stop`, whatever happens to the database meanwhile. */
export class QueueWorker {
  private readonly life: ProcessLife;
  private readonly stopping = new AbortController();
  private runner: Runner | undefined;
  private readonly ended: Promise<void>;

  constructor(private readonly options: WorkerOptions) {
    this.life = new ProcessLife(options.url);
    this.ended = this.keepRunning();
  }

  /** Whether jobs are taken now. */
  get isRunning(): boolean {
    return this.runner !== undefined;
  }

  /** Takes no more jobs, asks running ones to leave, and waits for them. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop().catch(() => undefined);
    await this.ended;
    await this.life.end();
  }

  private async keepRunning(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.runOnce().catch((error: unknown) => {
        if (!signal.aborted) log().warn({ err: error }, 'the job queue stopped; starting it again');
      });
      if (!signal.aborted) await pause(2_000, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One life of the library's runner: it ends when the database went away at a bad moment. */
  private async runOnce(): Promise<void> {
    const { Logger, parseCronItems, run } = await import('graphile-worker');
    const { life, options, stopping } = this;
    let pool = '';
    let holding: Promise<void> | undefined;
    const plugin: GraphileConfig.Plugin = {
      name: 'qadam-process-life',
      version: '1.0.0',
      worker: {
        hooks: {
          // Awaited before the first job is taken.
          startWorker(_info, { worker }) {
            pool = worker.workerPool.id;
            holding ??= life.hold(pool);
            return holding;
          },
        },
      },
    };
    const recurring: ParsedCronItem[] = parseCronItems(
      options.recurring.map(({ name, match, backfillHours }) => ({
        task: name,
        match,
        identifier: name,
        options: {
          backfillPeriod: backfillHours * 3_600_000,
          maxAttempts: 5,
          jobKey: name,
          queueName: name,
        },
      })),
    );
    try {
      this.runner = await run({
        connectionString: options.url,
        preset: { worker: { gracefulShutdownAbortTimeout: 2_000 }, plugins: [plugin] },
        taskList: tasksOf(options.jobs, () => pool),
        parsedCronItems: recurring,
        logger: new Logger(() => () => undefined),
        concurrency,
        maxPoolSize: concurrency + 2,
        // Enqueued jobs are announced; this is for those whose time comes.
        pollInterval: 3_000,
        noHandleSignals: true,
        noPreparedStatements: true,
      });
      const { runner } = this;
      // A job may have been given to us in the answer that never came: as a process that died we lose it to the next one.
      runner.events.once('worker:getJob:error', () => {
        runner.stop().catch(() => undefined);
      });
      if (stopping.signal.aborted) await this.runner.stop();
      await this.runner.promise;
    } finally {
      this.runner = undefined;
      await life.release(pool).catch(() => undefined);
    }
  }
}
