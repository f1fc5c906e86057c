import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '../faults/browser';
import type { Witness } from '../faults/work';

/** A publication is on every process's pages after so long (milliseconds), when all is well. */
const soon = 1_000;
/** Whoever cannot read at all asks again for so long. */
const patience = 60_000;

/** Whether a page shows a judgement: its reason has a number of its own. */
export const shows = (html: string, text: string) => html.includes(text.split(' ')[1] ?? text);

/** Looks whether what is published is seen: by its writer in the next page, by everybody else within a second. */
export class Eyes {
  /** How often a writer looked, and what they did not see. */
  own = { looked: 0, missed: [] as string[] };
  /** How long (milliseconds) it took until each process showed it, while all was well. */
  readonly others: number[] = [];

  /** @param processes the addresses of the processes */
  constructor(
    private readonly processes: () => readonly string[],
    private readonly isTroubled: () => boolean,
  ) {}

  readonly witness: Witness = async (reference, text, reviewer) => {
    const published = Date.now();
    const page = `/kz/recommendations/${reference}`;
    const elsewhere = this.isTroubled() ? null : this.lookElsewhere(`/en${page}`, text, published);
    await this.lookAtOwn(page, text, reviewer);
    await elsewhere;
  };

  /** How many were later than they should have been. */
  get late(): number {
    return this.others.filter((milliseconds) => milliseconds > soon).length;
  }

  private async lookAtOwn(page: string, text: string, reviewer: Browser): Promise<void> {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      const { status, body } = await reviewer.get(page);
      if (status === 200) {
        this.own.looked += 1;
        if (!shows(body, text)) this.own.missed.push(`${page}: ${text}`);
        return;
      }
      await pause(500);
    }
  }

  private async lookElsewhere(page: string, text: string, since: number): Promise<void> {
    const headers = { Accept: 'text/html' };
    await Promise.all(
      this.processes().map(async (origin) => {
        for (;;) {
          const asked = Date.now();
          const response = await fetch(`${origin}${page}`, { headers }).catch(() => null);
          const html = (await response?.text().catch(() => '')) ?? '';
          // A fault has begun meanwhile: nobody promises anything then.
          if (this.isTroubled() || asked - since > patience) return;
          // What counts is when it was asked: making the page takes its time.
          if (shows(html, text)) return void this.others.push(asked - since);
          await pause(50);
        }
      }),
    );
  }
}
