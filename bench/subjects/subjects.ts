import type { Sql } from 'postgres';
import { pageAsker, type Received } from '../measure/http';
import type { Ask } from '../measure/load';
import { exploreRaw } from '../raw/explorer';
import { overviewRaw } from '../raw/overview';
import { recommendationRaw } from '../raw/recommendation';
import { addressOf, type PageKind, pageKinds, type Question } from './questions';

/** Something that is timed: the bare page, our pages of one kind, or SQL that answers the same. */
export type Subject = {
  name: string;
  role: 'bare' | 'page' | 'raw';
  ask: Ask;
  received: Received;
};

export type SubjectOptions = {
  origin: string;
  bareOrigin: string;
  /** Over as many connections as there are questions under way. */
  sql: Sql;
  countryId: string;
  questions: Record<PageKind, Question[]>;
  connections: number;
  plain: boolean;
};

/** All subjects, in the order of a round: each page beside the SQL that answers the same. */
export function makeSubjects(options: SubjectOptions): Subject[] {
  const { origin, bareOrigin, questions, connections, plain } = options;
  const page = (
    name: string,
    role: 'bare' | 'page',
    from: string,
    addresses: string[],
  ): Subject => {
    const received = { bytes: 0, answers: 0 };
    return {
      name,
      role,
      received,
      ask: pageAsker(from, addresses, { connections, plain, received }),
    };
  };
  return [
    page('bare Next page', 'bare', bareOrigin, ['/']),
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
