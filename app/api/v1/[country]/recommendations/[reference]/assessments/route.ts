import { createHash } from 'node:crypto';
import { endpoints } from '@/lib/api/endpoints';
import { Problem } from '@/lib/api/problem';
import { toDraft } from '@/lib/api/represent';
import { countWriting } from '@/lib/api/throttle';
import { DraftBody, problemsOfFields, readDraft, requestKey } from '@/lib/api/writing';
import type { Failure } from '@/lib/forms/outcome';
import { fieldErrorsOf } from '@/lib/forms/read-form';
import { newId } from '@/lib/identity/ids';
import { writeDraft } from '@/lib/tokens/mutations/write-draft';
import { findAim } from '@/lib/tokens/queries/find-aim';
import { getWrittenDraft } from '@/lib/tokens/queries/get-written-draft';
import { nothing, openCountry, responding } from '../../../../answer';
import { openHolder } from '../../../../holder';
import { readBody } from '../../../../read-body';

/** A member's program writes a draft in its voice, as the form would. */
export const POST = responding(endpoints.assessments, async (request, { inPath }, headers) => {
  const holder = await openHolder(request, 'DRAFTS_WRITE');
  const { isAllowed, headers: left } = await countWriting(holder.tokenId);
  Object.assign(headers, left);
  if (!isAllowed) throw new Problem('too-many-requests', 'Wait as long as Retry-After says.');
  const key = readKey(request);
  const { text, body } = await readBody(request, DraftBody);
  const { country } = await openCountry(inPath, {});
  const { reference = '' } = inPath;
  const aim = await findAim(country.id, reference, body.evidence ?? []);
  if (!aim) throw nothing('recommendation');
  const unknown = (body.evidence ?? []).filter((name) => !aim.evidence.has(name));
  if (unknown.length > 0)
    throw invalidBody([{ parameter: 'evidence', detail: `there is no ${unknown.join(', ')}` }]);
  const read = readDraft(body, {
    draftId: newId(),
    recommendationId: aim.recommendationId,
    voiceId: holder.viewer.voice.id,
    evidence: [...aim.evidence.values()],
  });
  if (!read.success) throw invalidBody(problemsOfFields(fieldErrorsOf(read.error)));
  const hash = createHash('sha256').update(`${country.code}/${reference}\n${text}`).digest();
  const written = await writeDraft(holder, { key, hash: new Uint8Array(hash) }, read.data);
  if (!written.ok) throw problemOf(written);
  const { draftId, isRepeated } = written.value;
  const draft = await getWrittenDraft(holder, draftId);
  if (!draft) throw nothing('draft');
  return Response.json(toDraft(draft), {
    status: isRepeated ? 200 : 201,
    headers: { ...headers, 'Cache-Control': 'no-store' },
  });
});

function readKey(request: Request): string {
  const key = request.headers.get(requestKey) ?? '';
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  const detail = 'must be there: 1 to 200 letters or digits, another one for each draft';
  throw new Problem('invalid-body', `See \`parameters\`.`, {
    parameters: [{ parameter: requestKey, detail }],
  });
}

const invalidBody = (parameters: ReturnType<typeof problemsOfFields>) =>
  new Problem('invalid-body', 'See `parameters`.', { parameters });

/** What stood in the way, as the form would have said it. */
function problemOf({ code, fieldErrors }: Failure<unknown>): Problem {
  if (code === 'INVALID') return invalidBody(problemsOfFields(fieldErrors ?? {}));
  if (code === 'NOT_FOUND') return nothing('recommendation');
  if (code === 'NOT_SIGNED_IN')
    return new Problem('unauthorized', 'The token was taken back in the meantime.');
  if (code === 'FORBIDDEN')
    return new Problem('forbidden', 'Its owner may not write in this voice.');
  return new Problem('conflict', `Another request had this ${requestKey}.`);
}
