import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../data/random';
import type { Answer, Browser } from './browser';
import { fieldsOf } from './form';
import type { DeedKind, Ledger } from './ledger';

/** What people work on and with. */
export type Place = {
  ledger: Ledger;
  random: Random;
  /** Recommendations (by reference) and evidence (by reference and id) of the record. */
  recommendations: string[];
  evidence: { id: string; reference: string }[];
  /** A document and a theme that imports name. */
  document: string;
  theme: string;
  goesOn: () => boolean;
  /** Is told of each judgement once somebody was told that it is published. */
  published?: Witness;
};

/** Who looks at what has just been published on a recommendation, in the reviewer's browser and elsewhere. */
export type Witness = (reference: string, text: string, reviewer: Browser) => Promise<void>;

/** How many recommendations each imported file has. */
export const rowsPerFile = 25;

type Sent = Answer & { tries: number };

/** Notes what an answer says of a deed: done, or nobody knows. A refusal at the first try is no deed. */
function account(
  { ledger }: Place,
  sent: Sent,
  isDone: boolean,
  [kind, key, text]: [DeedKind, string, string?],
): boolean {
  if (isDone || (sent.tries > 0 && (sent.tries > 1 || sent.status === 0 || sent.status >= 500)))
    ledger.note(kind, key, isDone, text);
  return isDone;
}

/** Writes a draft, sometimes saving it first, hands it in, and a colleague publishes or returns it. */
export async function judge(place: Place, editor: Browser, reviewer: Browser): Promise<void> {
  const { random, goesOn, recommendations, evidence } = place;
  const reference = random.pick(recommendations);
  const page = `/desk/recommendations/${reference}/progress`;
  let opened = await editor.get(`${page}?new=1`);
  const draftId = typedIn(opened, 'reason', 'draftId');
  if (!draftId) return;
  const text = `Reason ${randomUUID()}: "seen" <by> several & said so.`;
  const values: Record<string, string> = {
    status: random.pick(['IN_PROGRESS', 'PARTIALLY_IMPLEMENTED', 'REGRESSED', 'IMPLEMENTED']),
    effectiveOn: `2026-0${random.between(1, 9)}-1${random.between(0, 9)}`,
    reason: text,
    confidence: 'HIGH',
    evidence: random.pick(evidence).id,
  };
  const editing = { field: 'reason', values };
  let at = `${page}?new=1`;
  if (random.chance(0.4)) {
    const saving = { ...editing, values: { ...values, intent: 'save' } };
    const saved = await editor.send(at, opened, saving, goesOn);
    if (!account(place, saved, saved.location.includes('saved='), ['draft', draftId, text])) return;
    at = saved.location.slice(3);
    opened = await editor.get(at);
  }
  const submitting = { ...editing, values: { ...values, intent: 'submit' } };
  const sent = await editor.send(at, opened, submitting, goesOn);
  const isSubmitted = sent.location.includes('submitted=');
  account(place, sent, isSubmitted, ['draft', draftId, text]);
  if (!account(place, sent, isSubmitted, ['submission', draftId])) return;
  const isPublished = await decide(place, reviewer, draftId, text);
  if (isPublished) await place.published?.(reference, text, reviewer);
}

/** @returns whether it was published, for sure */
async function decide(place: Place, reviewer: Browser, id: string, text: string): Promise<boolean> {
  const isReturned = place.random.chance(0.15);
  const page = await reviewer.get(`/desk/review/${id}`);
  if (!fieldsOf(page.body, 'seenId')) return false;
  const decision = isReturned ? 'return' : 'publish';
  const values = { decision, knowsNewer: 'on', comment: isReturned ? 'Please say more.' : '' };
  const reviewing = { field: 'seenId', values };
  const sent = await reviewer.send(`/desk/review/${id}`, page, reviewing, place.goesOn);
  const news = isReturned ? 'returned=' : 'published=';
  const deed = isReturned ? 'return' : 'publication';
  return account(place, sent, sent.location.includes(news), [deed, id, text]) && !isReturned;
}

/** Sends a file for a piece of evidence. */
export async function attach(place: Place, editor: Browser): Promise<void> {
  const { reference } = place.random.pick(place.evidence);
  const text = `A note of ${randomUUID()}.\n`;
  const form = new FormData();
  form.append('file', new Blob([text], { type: 'text/plain' }), 'note.txt');
  const address = `/api/files/evidence/${reference}?locale=${editor.locale}`;
  const sent = await editor.repeat(address, form, place.goesOn);
  const isDone = /news=stored|problem=FILE_KNOWN/.test(sent.location);
  const isUnknown = /problem=(UNEXPECTED|UNAVAILABLE)/.test(sent.location);
  const key = createHash('sha256').update(text).digest('hex');
  account(place, isUnknown ? { ...sent, tries: 2 } : sent, isDone, ['file', key]);
}

/** Uploads recommendations, tries them out and has them carried out. */
export async function bringIn(place: Place, reviewer: Browser): Promise<void> {
  const { goesOn, document, theme } = place;
  const name = randomUUID().slice(0, 8);
  const rows = Array.from(
    { length: rowsPerFile },
    (_, row) => `F-${name}-${row},kz,${document},Do it ${row}.,${theme}`,
  );
  const text = ['reference,country,document,summary,themes', ...rows, ''].join('\r\n');
  const form = new FormData();
  form.append('locale', reviewer.locale);
  form.append('file', new Blob([text], { type: 'text/csv' }), name);
  const sent = await reviewer.repeat('/api/imports', form, goesOn);
  const id = /\/import\/([\w-]{36})$/.exec(sent.location)?.[1];
  if (!id) return;
  place.ledger.note('upload', id, true);
  const page = `/desk/import/${id}`;
  const reading = { field: 'mapping', values: { next: 'try' } };
  await reviewer.send(page, await reviewer.get(page), reading, goesOn);
  for (let waited = 0; waited < 120; waited += 1) {
    const opened = await reviewer.get(page);
    if (opened.body.includes('id="apply"')) {
      const deciding = { field: 'batchId', after: 'id="apply"', values: {} };
      const applied = await reviewer.send(page, opened, deciding, goesOn);
      account(place, applied, applied.location.includes(page), ['import', id]);
      return;
    }
    if (!goesOn()) return;
    await pause(250);
  }
}

/** Invites somebody, who is written to at once. */
export async function invite(place: Place, administrator: Browser): Promise<void> {
  const email = `${randomUUID()}@example.org`;
  const page = await administrator.get('/desk/people');
  const inviting = { field: 'email', values: { email } };
  const sent = await administrator.send('/desk/people', page, inviting, place.goesOn);
  // A form that was not taken shows the address where it was typed.
  const isDone = sent.body.includes(email) && typedIn(sent, 'email', 'email') !== email;
  const isUnknown = sent.tries > 0 && !isDone;
  account(place, isUnknown ? { ...sent, tries: 2 } : sent, isDone, ['invitation', email]);
}

/** Reads what everybody may read. */
export async function read({ random, recommendations }: Place, reader: Browser): Promise<void> {
  const reference = encodeURIComponent(random.pick(recommendations));
  const pages = ['', '/recommendations', `/recommendations/${reference}`, '/bodies', '/timeline'];
  await reader.get(`/kz${random.pick(pages)}`);
}

const typedIn = (page: Answer, field: string, name: string) =>
  fieldsOf(page.body, field)?.find(([one]) => one === name)?.[1];
