import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/accounts/types';
import { findViewer } from '@/lib/auth/viewer';
import type { Question } from '@/lib/explorer/conditions';
import { readSelection } from '@/lib/explorer/schema';
import { writeXlsx } from '@/lib/exports/write-xlsx';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ownDataFolder } from '@/lib/testing/own-data-folder';
import { openTestSession } from '@/lib/testing/small-desk';
import { smallImport } from '@/lib/testing/small-import';
import { exportRows } from '../queries/export-rows';
import { writeCsv } from '../write-csv';

ownDataFolder();
let database: TestDatabase;
let imports: ReturnType<typeof smallImport>;
let editor: Viewer;
let question: Question;

beforeAll(async () => {
  database = await createTestDatabase({ record: true });
  const person = async (role: string) => {
    const [row] = await database.sql`INSERT INTO accounts (id, email, name, role, voice_id)
      SELECT gen_random_uuid(), ${`${role.toLowerCase()}@example.org`}, ${role}, ${role}::"Role", id FROM voices
      WHERE kind = 'EDITORIAL_DESK' RETURNING id`;
    return (await findViewer(await openTestSession(database.sql, String(row?.id)))) as Viewer;
  };
  editor = await person('EDITOR');
  imports = smallImport(database.sql, { editor, reviewer: await person('REVIEWER') });
  const [country] = await database.sql`SELECT id FROM countries WHERE code = 'kz'`;
  question = {
    countryId: String(country?.id),
    selection: readSelection({}).selection,
    moment: { asOf: '2026-11-27', knownAt: null, today: '2026-11-27' },
    staleAfterDays: 180,
  };
});
afterAll(async () => {
  await database.drop();
});

async function bytesOf(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

const exported = () => {
  const rows = exportRows(editor, question);
  if (!rows) throw new Error('an editor of the desk may export');
  return rows;
};

describe('what is exported', () => {
  it('comes back as CSV and as XLSX without a change, formulas and line ends included', async () => {
    await database.sql`UPDATE recommendations SET summary = E'=1+1\\r\\n-2, "three"; \\'=4', label = '''-5'
      WHERE reference = 'UNSR-2014-a'`;
    await database.sql`UPDATE recommendations SET summary = E' \\tAround it \\n' WHERE reference = 'UNSR-2014-b'`;
    const workbook = writeXlsx([{ name: 'Qadam', rows: exported() }]);
    for (const file of [writeCsv(exported()), workbook]) {
      const { counts, rows } = await imports.dryRun(await bytesOf(file));
      expect(rows.filter(({ outcome }: { outcome?: string }) => outcome !== 'UNCHANGED')).toEqual(
        [],
      );
      expect(counts.UNCHANGED).toBeGreaterThan(70);
    }
    const text = (await bytesOf(writeCsv(exported()))).toString();
    expect(text).toContain('"\'=1+1');
  });

  it('comes back changed where it was changed, saved by a spreadsheet as it does', async () => {
    const text = (await bytesOf(writeCsv(exported()))).toString();
    const edited = text.replace('Weigh amending', 'Consider amending').replaceAll('\r\n', '\n');
    const { counts } = await imports.dryRun(edited.replace('\ufeff', ''));
    expect(counts.CHANGED ?? 0).toBeLessThanOrEqual(1);
  });

  it('is for the desk alone', () => {
    const voice = { ...editor.voice, kind: 'STATE' as const };
    expect(exportRows({ ...editor, voice }, question)).toBeNull();
  });
});

describe('UHRI', () => {
  const header =
    'Text,Countries Concerned,Reccomending Body,Document Symbol,Themes,Affected Persons,Sdgs,Document Publication Date,UPR Reccomending States,UPR Position,Type,OHCHR Annotation Id,UPR Session,Regions Concerned,Recommending Regions,Date of publication on UHRI';
  const file = [
    header,
    '"- Protect, and ""respect"", conscience.",- Kazakhstan,- CEDAW,CEDAW/C/KAZ/CO/5,"- Freedom of religion\n- Equality",,- 5,43784,,,- Recommendations,a1b2-c3,,,,',
    '- Register communities.,- Kazakhstan,- UPR,A/HRC/43/10,- Freedom of religion,,,2019-12-20,"- Mexico\n- Norway",- Supported,- Recommendations,d4,- 34,,,',
    '- A concern.,- Kazakhstan,- CEDAW,CEDAW/C/KAZ/CO/5,,,,43784,,,- Concerns/Observations,e5,,,,',
    '- Elsewhere.,- Narnia,- CEDAW,CEDAW/C/NAR/CO/5,,,,43784,,,- Recommendations,f6,,,,',
    '- Both.,"- Kazakhstan\n- Narnia",- CEDAW,CEDAW/C/KAZ/CO/5,,,,43784,,,- Recommendations,g7,,,,',
  ].join('\r\n');

  it('is read by the names of its columns in both spellings, with lists, dashes and serial days', async () => {
    for (const text of [file, file.replaceAll('Reccomending', 'Recommending')]) {
      const { counts, rows } = await imports.dryRun(text);
      expect(counts).toEqual({ NEW: 2, LEFT_OUT: 2, REJECTED: 1 });
      expect(rows[0]).toMatchObject({
        reference: 'UHRI-a1b2-c3',
        after: {
          officialText: 'Protect, and "respect", conscience.',
          bodies: ['cedaw'],
          themes: ['equality', 'freedom-of-religion'],
          response: 'NONE_STATED',
        },
      });
      expect(rows[1]?.after).toMatchObject({ bodies: ['mexico', 'norway'], response: 'ACCEPTED' });
      expect(rows[4]?.problems).toMatchObject([
        { code: 'countryNotOne', column: 'Countries Concerned' },
      ]);
    }
    const { batchId } = await imports.dryRun(file);
    await imports.apply(batchId, true);
    const [made] = await database.sql`SELECT d.title, d.symbol, d.issued_latest::text AS day, b.kind
      FROM recommendations r JOIN documents d ON d.id = r.document_id
      JOIN recommendation_bodies l ON l.recommendation_id = r.id JOIN bodies b ON b.id = l.body_id
      WHERE r.reference = 'UHRI-a1b2-c3'`;
    expect(made).toMatchObject({
      symbol: 'CEDAW/C/KAZ/CO/5',
      day: '2019-11-15',
      kind: 'UN_TREATY_BODY',
    });
    expect((await imports.dryRun(file)).counts).toEqual({ UNCHANGED: 2, LEFT_OUT: 2, REJECTED: 1 });
  });
});

describe('IMPACT OSS', () => {
  it('is read with its marked headers and without its hint row, into the chosen country and document', async () => {
    const file = [
      'Framework [recommendations:framework_id],Reference [recommendations:reference],Title [recommendations:title],Description [recommendations:description],Response [recommendations:response],Support level [recommendations:support_level],',
      'Optional: number,Required: text,Required: text,Optional: text,Optional: text,Optional: number,Hint: one row per recommendation',
      '1,126.31,Guarantee freedom of religion,"In law, and in practice",Under study,2,',
      '1,126.32,Register communities,,,1,',
      '1,126.33,Withdraw the law,,,0,',
    ].join('\n');
    const { counts, rows } = await imports.dryRun(file, {
      countryCode: 'kz',
      documentSlug: 'upr-2019',
    });
    expect(counts).toEqual({ NEW: 3 });
    const responses = rows.map((row) => (row.after as { response: string }).response);
    expect(responses).toEqual(['ACCEPTED', 'PARTLY_ACCEPTED', 'NOTED']);
    expect(rows[0]).toMatchObject({
      line: 3,
      reference: '126.31',
      after: {
        summary: 'Guarantee freedom of religion',
        officialText: 'In law, and in practice',
        responseNote: 'Under study',
        response: 'ACCEPTED',
        bodies: ['upr'],
      },
    });
  });
});
