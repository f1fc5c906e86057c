import { judgements } from './judgements';
import type { Plan } from './plan';
import { at, Random } from './random';
import type { Row, Table } from './table';
import { dayText, idOf, instantText, lastDay } from './values';
import { account } from './words';

/** Published judgements, on what they rest, and when sources were looked at again. */
export function assessmentTables(plan: Plan): Table[] {
  return [
    {
      name: 'assessments',
      columns: [
        'id',
        'recommendation_id',
        'voice_id',
        'kind',
        'replaces_id',
        'status',
        'effective_on',
        'published_at',
        'verified_on',
        'reason',
        'confidence',
        'looked_at',
        'authorship',
        'attributed_from',
        'signed_by_id',
        'published_by_id',
      ],
      rows: assessments(plan),
    },
    {
      name: 'assessment_citations',
      columns: ['id', 'assessment_id', 'evidence_id', 'position'],
      rows: citations(plan),
    },
    {
      name: 'verifications',
      columns: ['id', 'recommendation_id', 'voice_id', 'account_id', 'verified_on', 'published_at'],
      rows: verifications(plan),
    },
  ];
}

function* assessments(plan: Plan): Generator<Row> {
  const random = new Random(plan.seed, 'assessments');
  for (const row of judgements(plan)) {
    const voice = plan.voiceIds[row.voice] ?? '';
    const signer = idOf('account', row.voice);
    const lookedOn = Math.floor(row.publishedAt) - random.between(0, 20);
    yield [
      idOf('assessment', row.index),
      idOf('recommendation', row.recommendation),
      voice,
      row.kind,
      row.replaces === null ? null : idOf('assessment', row.replaces),
      row.status,
      dayText(row.effectiveOn),
      instantText(row.publishedAt),
      dayText(Math.max(row.effectiveOn, lookedOn)),
      account(random, random.between(1, 3)),
      random.pick(['HIGH', 'MEDIUM', 'LOW']),
      row.status === 'NO_EVIDENCE' ? 'The official gazette and three newspapers.' : null,
      row.isAttributed ? 'ATTRIBUTED' : 'SIGNED',
      row.isAttributed ? `Its statement of ${dayText(row.effectiveOn)}` : null,
      row.isAttributed ? null : signer,
      row.isAttributed ? idOf('account', 0) : signer,
    ];
  }
}

function* citations(plan: Plan): Generator<Row> {
  let number = 0;
  for (const { index, facts } of judgements(plan)) {
    for (const [position, fact] of facts.entries()) {
      yield [
        idOf('assessmentCitation', number++),
        idOf('assessment', index),
        idOf('evidence', fact),
        position,
      ];
    }
  }
}

/** Every fifth recommendation was looked at again by the desk without finding anything new. */
function* verifications(plan: Plan): Generator<Row> {
  const random = new Random(plan.seed, 'verifications');
  let number = 0;
  for (let index = 0; index < plan.count; index += 1) {
    if (!random.chance(0.2)) continue;
    const least = at(plan.shownOn, index);
    const day = least + Math.floor(Math.sqrt(random.next()) * (lastDay - least));
    yield [
      idOf('verification', number++),
      idOf('recommendation', index),
      plan.voiceIds[0] ?? '',
      idOf('account', 0),
      dayText(day),
      instantText(day, random.next()),
    ];
  }
}
