import type { Sql } from 'postgres';
import { pageAsker, type Received } from '../measure/http';
import type { Ask } from '../measure/load';
import type { Kept } from '../program';
import { exploreRaw } from '../raw/explorer';
import { overviewRaw } from '../raw/overview';
import { recommendationRaw } from '../raw/recommendation';
import { addressOf, type PageKind, pageKinds, type Question } from './questions';
import { publisher, readersAsk } from './readers';

/**
 * Something that is timed: a bare page that is made for every request, one that was made at the build, our pages of one
 * kind, never asked for before, our pages as readers ask for them, or SQL that answers what a page does.
 */
export type Subject = {
  name: string;
  role: 'bare' | 'static' | 'page' | 'readers' | 'raw';
  ask: Ask;
  received: Received;
  /** What is asked before anything is measured. */
  warm?: { ask: Ask; turns: number };
  /** What the program has counted of its kept pages. */
  kept?: () => Promise<Kept>;
  /** What happens once a second meanwhile. */
  beside?: () => Promise<unknown>;
};

export type SubjectOptions = {
  origin: string;
  bareOrigin: string;
  /** Over as many connections as there are questions under way. */
  sql: Sql;
  owner: Sql;
  countryId: string;
  questions: Record<PageKind, Question[]>;
  seed: number;
  connections: number;
  plain: boolean;
  kept: () => Promise<Kept>;
};

/** All subjects, in the order of a round: each page beside the SQL that answers the same. */
export function makeSubjects(options: SubjectOptions): Subject[] {
  const { origin, bareOrigin, questions, connections, plain, kept } = options;
  const readers = readersAsk(questions, options.seed);
  const all = [...new Set(readers)];
  const page = (
    name: string,
    role: 'bare' | 'static' | 'page' | 'readers',
    from: string,
    addresses: string[],
  ): Subject => {
    const received = { bytes: 0, answers: 0 };
    const how = { connections, plain, received, fresh: role === 'page' };
    return { name, role, received, ask: pageAsker(from, addresses, how) };
  };
  return [
    page('bare Next page', 'bare', bareOrigin, ['/']),
    page('bare static Next page', 'static', bareOrigin, ['/still']),
    {
      ...page('overview again and again', 'readers', origin, questions.overview.map(addressOf)),
      kept,
    },
    {
      ...page('2,000 addresses', 'readers', origin, readers),
      kept,
      warm: { ask: page('', 'readers', origin, all).ask, turns: all.length },
      beside: publisher(options.owner, options.seed),
    },
    ...pageKinds.flatMap((kind) => [
      page(kind, 'page', origin, questions[kind].map(addressOf)),
      raw(kind, options),
    ]),
  ];
}

function raw(kind: PageKind, { sql, countryId, questions }: SubjectOptions): Subject {
  const list = questions[kind];
  const answer = ({ path, query }: Question): Promise<number> => {
    if (kind === 'recommendation') return recommendationRaw(sql, path.split('/').at(-1) ?? '');
    if (kind.startsWith('overview')) return overviewRaw(sql, countryId, query.asOf ?? null);
    return exploreRaw(sql, countryId, query);
  };
  const ask = async (turn: number) => {
    const question = list[turn % list.length];
    return question ? (await answer(question)) > 0 : false;
  };
  return { name: kind, role: 'raw', received: { bytes: 0, answers: 0 }, ask };
}
