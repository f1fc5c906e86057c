import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { LRUCache } from 'lru-cache';
import { isForEverybody, takesGzip } from './for-everybody';
import { KeptPage } from './kept-page';
import { paintFirst } from './paint-first';
import { anything, isTouched, speaksOf } from './touched';

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the keeper needs to know from outside. */
export type Keeping = {
  /** Makes a page. */
  render: Render;
  /** Whether every change up to a second ago has been heard of. */
  isSure: () => boolean;
  /** The host of the public address. */
  host: string;
};

/** How readers were answered: with a kept page, with a new one, or with one made because nobody was sure. */
export type KeptCounts = {
  hits: number;
  misses: number;
  unsure: number;
  /** How often something that readers see has changed, and when it did last (else: the start). */
  changes: number;
  changedAt: Date;
};

/** In bytes; a page of the record takes 60 to 500 kB. */
const most = 64_000_000;
/** Nobody waits for a page that was begun longer ago than this (milliseconds). */
const patience = 1_000;
/** A day begins somewhere in the world only at a quarter of an hour (in milliseconds). */
const quarter = 900_000;

type Kept = { page: KeptPage; names: ReadonlySet<string> | null };

/**
 * Keeps the pages that readers ask for: each is rendered once per address, until something that it shows changes
 * or a day may have begun, and sent with a fresh nonce. Nothing of a reader's request goes into it but the address,
 * so nothing a reader sends can change what another gets. Knows nothing of what the pages say.
 */
export class PageKeeper {
  private readonly pages = new LRUCache<string, Kept>({
    maxSize: most,
    sizeCalculation: ({ page }) => page.size,
  });
  private underWay = new Map<string, { page: Promise<KeptPage>; begun: number }>();
  /** For each page that is being made, what was told meanwhile. */
  private readonly listening = new Set<string[]>();
  private changes = 0;
  private changedAt = new Date();
  private readonly answered = { hits: 0, misses: 0, unsure: 0 };

  constructor(private readonly keeping: Keeping) {}

  /** Something that readers see has changed (`touched.ts`). */
  forget(message: string): void {
    this.changes += 1;
    this.changedAt = new Date();
    for (const told of this.listening) told.push(message);
    if (message === anything) this.pages.clear();
    else
      for (const [key, { names }] of this.pages.entries())
        if (isTouched(message, names)) this.pages.delete(key);
    // Who asks from now on does not wait for what was begun before the change.
    this.underWay = new Map();
  }

  /** Answers a reader; false, and nothing is sent, when the answer is not the keeper's to give. */
  async send(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (!isForEverybody(request)) return false;
    const address = request.url ?? '/';
    const key = `${Math.floor(Date.now() / quarter)} ${address}`;
    // Unsure, nothing kept goes out; those who ask at the same moment still share one page.
    const isSure = this.keeping.isSure();
    const kept = isSure ? this.pages.get(key) : undefined;
    this.answered[kept ? 'hits' : isSure ? 'misses' : 'unsure'] += 1;
    const page = kept?.page ?? (await this.renderOnce(key, address));
    const packs = takesGzip(request);
    const { status, headers, body } = page.with(freshNonce(), packs);
    response.writeHead(status, {
      ...headers,
      ...(packs && { 'content-encoding': 'gzip' }),
      'content-length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  }

  counts(): KeptCounts {
    const { answered, changes, changedAt } = this;
    return { ...answered, changes, changedAt };
  }

  private renderOnce(key: string, address: string): Promise<KeptPage> {
    const { underWay } = this;
    const begun = performance.now();
    const other = underWay.get(key);
    if (other && begun - other.begun < patience) return other.page;
    const page = this.renderPage(key, address).finally(() => {
      if (underWay.get(key)?.page === page) underWay.delete(key);
    });
    underWay.set(key, { page, begun });
    return page;
  }

  private async renderPage(key: string, address: string): Promise<KeptPage> {
    const told: string[] = [];
    this.listening.add(told);
    try {
      const wasSure = this.keeping.isSure();
      const { isWhole, html, page } = await this.render(address);
      if (!isWhole || !wasSure) return page;
      const names = speaksOf(address, html);
      // What changed while it was made may be in it or not.
      if (!told.some((message) => isTouched(message, names))) this.pages.set(key, { page, names });
      return page;
    } finally {
      this.listening.delete(told);
    }
  }

  private async render(address: string) {
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

/** As the proxy makes them: 24 letters. */
const freshNonce = () => randomBytes(18).toString('base64');
