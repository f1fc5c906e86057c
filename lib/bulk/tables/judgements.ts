import type { RecordTable } from '../types';

/** Who speaks, what they say, and what is said of it. */
export const judgementTables: readonly RecordTable[] = [
  {
    name: 'voices',
    table: 'voices',
    kind: 'voice',
    type: 'voice',
    describes: 'One organisation that assesses.',
    columns: ['id', 'slug', 'name', 'kind', 'description', 'bodyId'],
    key: ['id'],
    refs: { bodyId: 'bodies' },
    loose: ['bodyId'],
  },
  {
    name: 'assessments',
    table: 'assessments',
    kind: 'assessment',
    type: 'assessment',
    describes:
      'One published, dated judgement of one voice on one recommendation. Never overwritten: a correction or a withdrawal is a row that says what it replaces.',
    columns: [
      ...['id', 'recommendationId', 'voiceId', 'kind', 'replacesId', 'status', 'effectiveOn'],
      ...['publishedAt', 'verifiedOn', 'reason', 'confidence', 'confidenceNote', 'lookedAt'],
      ...['attributedFrom', 'isSelfPublished'],
    ],
    computed: {
      authorship: {
        type: 'string',
        describes:
          'SIGNED by an account of the voice; ATTRIBUTED by the desk from a cited statement; SHIPPED: the desk’s own, as it came with the record, signed by nobody there.',
        sql: (row) => `CASE WHEN ${row}.authorship = 'SIGNED' AND ${row}.signed_by_id IS NULL
          THEN 'SHIPPED' ELSE ${row}.authorship::text END`,
      },
    },
    key: ['id'],
    refs: { recommendationId: 'recommendations', voiceId: 'voices', replacesId: 'assessments' },
    needs: ['recommendationId'],
  },
  {
    name: 'assessment_citations',
    table: 'assessment_citations',
    describes: 'What a judgement rests on: evidence, a value of an indicator or an engagement.',
    columns: [
      ...['id', 'assessmentId', 'evidenceId', 'observationId', 'engagementId', 'note', 'position'],
    ],
    key: ['id'],
    refs: {
      assessmentId: 'assessments',
      evidenceId: 'evidence',
      observationId: 'observations',
      engagementId: 'engagements',
    },
    owners: ['assessmentId'],
  },
  {
    name: 'verifications',
    table: 'verifications',
    kind: 'verification',
    type: 'verification',
    describes: 'Checked, nothing changed: moves freshness only.',
    columns: ['id', 'recommendationId', 'voiceId', 'verifiedOn', 'publishedAt'],
    key: ['id'],
    refs: { recommendationId: 'recommendations', voiceId: 'voices' },
    needs: ['recommendationId'],
  },
  {
    name: 'moderation_notes',
    table: 'moderation_notes',
    kind: 'moderation_note',
    type: 'moderationNote',
    describes: 'What the editorial desk says, to readers, of a judgement of another voice.',
    columns: ['id', 'assessmentId', 'kind', 'reason', 'placedAt', 'liftedAt'],
    key: ['id'],
    refs: { assessmentId: 'assessments' },
    needs: ['assessmentId'],
  },
  {
    name: 'correction_notes',
    table: 'correction_notes',
    kind: 'correction_note',
    type: 'correctionNote',
    describes: 'What was corrected, in plain words.',
    columns: [
      ...['id', 'countryId', 'recommendationId', 'evidenceId', 'locale', 'wrong', 'wrongSince'],
      ...['corrected', 'publishedAt'],
    ],
    key: ['id'],
    refs: {
      countryId: 'countries',
      recommendationId: 'recommendations',
      evidenceId: 'evidence',
    },
    needs: ['countryId'],
    loose: ['recommendationId', 'evidenceId'],
  },
];
