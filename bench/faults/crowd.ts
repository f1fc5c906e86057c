import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@/lib/operations/roles';
import { Random } from '../data/random';
import type { Watcher } from './browser';
import type { Ledger } from './ledger';
import { makePerson, makeReader } from './people';
import { judge as judgeAnswer, type Sights } from './sight';
import { attach, bringIn, invite, judge, type Place, read, type Witness } from './work';
import type { World } from './world';

/** What people need to know of the Qadam that they work at. */
type Workplace = Pick<World, 'origin' | 'secrets' | 'url' | 'wasDown'>;

export type CrowdOptions = { ledger: Ledger; sights: Sights; seed: number; published?: Witness };

/** Everybody at work on one Qadam: as long as they are let, each begins anew as soon as something is done. */
export class Crowd {
  private goesOn = false;
  private working: Promise<unknown> = Promise.resolve();

  private constructor(private readonly tasks: readonly (() => Promise<void>)[]) {}

  /** Makes the people (they stay for the whole run); the program must run. */
  static async make(
    world: Workplace,
    { ledger, sights, seed, published }: CrowdOptions,
  ): Promise<Crowd> {
    const watcher: Watcher = (asked, answer, locale, since) =>
      sights.add(asked, judgeAnswer(answer, locale, world.wasDown(since)));
    const sql = connect(world.url('owner'));
    try {
      const recommendations = await sql<{ reference: string }[]>`
        SELECT reference FROM recommendations ORDER BY reference`;
      const evidence = await sql<{ id: string; reference: string }[]>`
        SELECT id, reference FROM evidence ORDER BY reference`;
      const [names] = await sql<{ document: string; theme: string }[]>`
        SELECT d.slug AS document, t.slug AS theme FROM document_bodies b
        JOIN documents d ON d.id = b.document_id, themes t ORDER BY 1, 2 LIMIT 1`;
      if (!names) throw new Error('the record has documents and themes');
      const place: Place = {
        ...{
          ledger,
          ...names,
          evidence: [...evidence],
          goesOn: () => crowd.goesOn,
          ...(published && { published }),
        },
        random: new Random(seed, 'people'),
        recommendations: recommendations.map(({ reference }) => reference),
      };
      const { authSecret: secret } = world.secrets;
      const base = { secret, origin: world.origin, watcher };
      const desk = { ...base, kind: 'EDITORIAL_DESK' } as const;
      const society = { ...base, kind: 'CIVIL_SOCIETY' } as const;
      const [reviewer, second, administrator, ...editors] = [
        await makePerson(sql, { ...desk, role: 'REVIEWER' }),
        await makePerson(sql, { ...society, role: 'REVIEWER' }),
        await makePerson(sql, { ...desk, role: 'ADMINISTRATOR' }),
        await makePerson(sql, { ...desk, role: 'EDITOR' }),
        await makePerson(sql, { ...desk, role: 'EDITOR' }),
        await makePerson(sql, { ...desk, role: 'EDITOR' }),
      ];
      const other = await makePerson(sql, { ...society, role: 'EDITOR' });
      if (!reviewer || !second || !administrator || !editors[2]) throw new Error('all were made');
      const third = editors[2];
      const crowd: Crowd = new Crowd([
        ...editors.map((editor) => () => judge(place, editor, reviewer)),
        () => judge(place, other, second),
        () => attach(place, third),
        () => bringIn(place, reviewer),
        () => invite(place, administrator),
        ...[1, 2, 3].map(() => {
          const reader = makeReader(world.origin, watcher);
          return () => read(place, reader);
        }),
      ]);
      return crowd;
    } finally {
      await sql.end();
    }
  }

  start(): void {
    this.goesOn = true;
    this.working = Promise.all(
      this.tasks.map(async (task) => {
        while (this.goesOn) {
          await task();
          await pause(20);
        }
      }),
    );
  }

  /** Lets everybody finish what they are at. */
  async stop(): Promise<void> {
    this.goesOn = false;
    await this.working;
  }
}
