import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { LRUCache } from 'lru-cache';
import { answerUnavailable } from '../unavailable';
import { isForEverybody, takesGzip } from './for-everybody';
import { KeptPage } from './kept-page';
import { paintFirst } from './paint-first';
import type { Copy } from './replicas';
import { isTouched, missed, speaksOf } from './touched';
import { whileAnswering } from './while-answering';

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the keeper needs to know from outside. */
export type Keeping = {
  /** Makes a page. */
  render: Render;
  /** Whether every change up to a second ago has been heard of. */
  isSure: () => boolean;
  /** Waits a moment for more to be heard. */
  hearMore: () => Promise<void>;
  /** Whether the database answers now. */
  answers: () => Promise<boolean>;
  /** A copy of the database that holds everything that was heard of; null: there is none. */
  copy: () => Promise<Copy | null>;
  /** The same for when the database is away: it holds everything that was heard before. */
  copyAnyway: () => Promise<Copy | null>;
  /** The host of the public address. */
  host: string;
};

/** How readers were answered: with a kept page, a new one, one made because nobody was sure, or without the database. */
export type KeptCounts = {
  hits: number;
  misses: number;
  unsure: number;
  away: number;
  /** How often something that readers see has changed, and when it did last (else: the start). */
  changes: number;
  changedAt: Date;
};

/** In bytes; a page of the record takes 60 to 500 kB. */
const most = 64_000_000;
/** So old may what a reader is shown be (milliseconds). */
const second = 1_000;
/** A day begins somewhere in the world only at a quarter of an hour (in milliseconds). */
const quarter = 900_000;
/** While the database is away, a page of so many quarters ago is better than none. */
const oldest = 3;

type Kept = { page: KeptPage; names: ReadonlySet<string> | null; quarter: number };
/** What was told, and when everything before it had been heard (milliseconds of `performance.now()`). */
type Told = { message: string; heardAt: number };
type Made = { isWhole: boolean; html: string; page: KeptPage };

/**
 * Keeps the pages that readers ask for: each is rendered once per address, until something that it shows changes
 * or a day may have begun, and sent with a fresh nonce. Nothing of a reader's request goes into it but the address,
 * so nothing a reader sends can change what another gets. Knows nothing of what the pages say. While the database is away,
 * readers get what was kept when it went, or a page made from a copy of it.
 */
export class PageKeeper {
  private readonly pages = new LRUCache<string, Kept>({
    maxSize: most,
    sizeCalculation: ({ page }) => page.size,
  });
  /** What was right less than a second ago, for whoever comes while it is made anew. */
  private readonly old = new LRUCache<string, Kept>({
    maxSize: most / 4,
    sizeCalculation: ({ page }) => page.size,
    ttl: second,
  });
  private underWay = new Map<string, { page: Promise<KeptPage | null>; begun: number }>();
  /** For each page that is being made, what was told meanwhile. */
  private readonly listening = new Set<Told[]>();
  /** Something may have been missed: what is kept is for when the database is away. */
  private isInDoubt = false;
  private changes = 0;
  private changedAt = new Date();
  private readonly answered = { hits: 0, misses: 0, unsure: 0, away: 0 };

  constructor(private readonly keeping: Keeping) {}

  /**
   * Something that readers see has changed, or may have (`touched.ts`).
   * @param heardAt when everything before it had been heard (milliseconds of `performance.now()`)
   */
  forget(message: string, heardAt: number): void {
    this.changes += 1;
    this.changedAt = new Date();
    for (const told of this.listening) told.push({ message, heardAt });
    if (message === missed) {
      // Lost once more: everything had been heard again in between, though nobody asked.
      if (this.isInDoubt) this.pages.clear();
      this.isInDoubt = true;
    } else
      for (const [address, kept] of [...this.pages.entries()]) {
        if (!isTouched(message, kept.names)) continue;
        this.pages.delete(address);
        this.keepForNow(address, kept, heardAt);
      }
    // Who asks from now on does not wait for what was begun before the change.
    this.underWay = new Map();
  }

  /** Answers a reader; false, and nothing is sent, when the answer is not the keeper's to give. */
  async send(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (!isForEverybody(request)) return false;
    const address = request.url ?? '/';
    // A busy machine hears late, and to wait a moment costs less than to make a page.
    if (!this.isSure() && this.pages.has(address)) await this.keeping.hearMore();
    // Unsure, nothing kept goes out; those who ask at the same moment still share one page.
    const isSure = this.isSure();
    const kept = (isSure ? this.fresh(this.pages, address) : undefined) ?? this.justBefore(address);
    this.answered[kept ? 'hits' : isSure ? 'misses' : 'unsure'] += 1;
    const page = kept?.page ?? (await this.renderOnce(address, () => this.make(address)));
    if (page) answer(request, response, page);
    else if (!(await this.sendAnyway(request, response)))
      answerUnavailable(response, request.method);
    return true;
  }

  /** Answers a reader while the database is away; false, and nothing is sent, when that cannot be done. */
  async sendAnyway(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (!isForEverybody(request)) return false;
    const address = request.url ?? '/';
    // What is in doubt since an earlier loss goes first.
    this.isSure();
    const kept = this.pages.get(address);
    const isRecent = kept && kept.quarter >= thisQuarter() - oldest;
    const fromCopy = async () =>
      (await this.makeFrom(this.keeping.copyAnyway(), address))?.page ?? null;
    const page = isRecent ? kept.page : await this.renderOnce(`copy ${address}`, fromCopy);
    if (!page) return false;
    this.answered.away += 1;
    answer(request, response, page);
    return true;
  }

  counts(): KeptCounts {
    const { answered, changes, changedAt } = this;
    return { ...answered, changes, changedAt };
  }

  private fresh(pages: LRUCache<string, Kept>, address: string): Kept | undefined {
    const kept = pages.get(address);
    return kept?.quarter === thisQuarter() ? kept : undefined;
  }

  /** While a page is made anew, the one that was right less than a second ago: who asks first waits, nobody else. */
  private justBefore(address: string): Kept | undefined {
    return this.underWay.has(address) ? this.fresh(this.old, address) : undefined;
  }

  /** @param rightAt when everything that had been committed was in it */
  private keepForNow(address: string, kept: Kept, rightAt: number): void {
    const ttl = Math.floor(rightAt + second - performance.now());
    if (ttl > 0) this.old.set(address, kept, { ttl });
  }

  /** Once everything is heard again, nothing from before may go out, also not later. */
  private isSure(): boolean {
    const isSure = this.keeping.isSure();
    if (isSure && this.isInDoubt) {
      this.pages.clear();
      this.isInDoubt = false;
    }
    return isSure;
  }

  private renderOnce(key: string, make: () => Promise<KeptPage | null>): Promise<KeptPage | null> {
    const { underWay } = this;
    const begun = performance.now();
    const other = underWay.get(key);
    // Unsure, what was begun longer ago may lack what was not heard.
    if (other && (begun - other.begun < second || this.keeping.isSure())) return other.page;
    const page = make().finally(() => {
      if (underWay.get(key)?.page === page) underWay.delete(key);
    });
    underWay.set(key, { page, begun });
    return page;
  }

  /** Makes a page, and keeps it where nothing changed meanwhile; null when the database is away. */
  private async make(address: string): Promise<KeptPage | null> {
    const told: Told[] = [];
    this.listening.add(told);
    const quarter = thisQuarter();
    const begun = performance.now();
    try {
      const wasSure = this.isSure();
      const copied = wasSure && (await this.makeFrom(this.keeping.copy(), address));
      const made = copied || (await whileAnswering(this.render(address), this.keeping.answers));
      if (!made || made.page.status === 503) return null;
      const { isWhole, html, page } = made;
      if (!isWhole || !wasSure) return page;
      const names = speaksOf(address, html);
      const kept = { page, names, quarter };
      // What changed while it was made may be in it or not.
      const change = told.find(({ message }) => isTouched(message, names));
      // A copy holds what had been heard, not what had been committed.
      if (change) this.keepForNow(address, kept, copied ? change.heardAt : begun);
      else this.pages.set(address, kept);
      return page;
    } finally {
      this.listening.delete(told);
    }
  }

  /** The page as a copy of the database has it; null when there is no copy, or it cannot make this page. */
  private async makeFrom(choosing: Promise<Copy | null>, address: string): Promise<Made | null> {
    const copy = await choosing;
    if (!copy) return null;
    const made = await whileAnswering(
      copy.read(() => this.render(address)),
      copy.answers,
    );
    return made && made.page.status < 500 ? made : null;
  }

  private async render(address: string): Promise<Made> {
    const { statusCode, headers, payload } = await inject(
      (request, response) => {
        const real = [request, response] as unknown as [IncomingMessage, ServerResponse];
        this.keeping.render(...real).catch((error: unknown) => real[1].destroy(error as Error));
      },
      {
        method: 'GET',
        url: address,
        headers: { host: this.keeping.host, accept: 'text/html' },
      },
    );
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1];
    for (const name of ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'])
      delete headers[name];
    const html = nonce ? paintFirst(payload, nonce) : payload;
    const page = new KeptPage(statusCode, headers, Buffer.from(html), nonce ?? freshNonce());
    const isWhole = statusCode === 200 && nonce !== undefined && !headers['set-cookie'];
    return { isWhole, html, page };
  }
}

const thisQuarter = () => Math.floor(Date.now() / quarter);

function answer(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const packs = takesGzip(request);
  const { status, headers, body } = page.with(freshNonce(), packs);
  response.writeHead(status, {
    ...headers,
    ...(packs && { 'content-encoding': 'gzip' }),
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** As the proxy makes them: 24 letters. */
const freshNonce = () => randomBytes(18).toString('base64');
