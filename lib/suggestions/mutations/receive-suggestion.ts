import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import type { Locale } from '@/lib/i18n/locales';
import { newId } from '@/lib/identity/ids';
import { tellSuggested } from '@/lib/notices/mutations/tell-about-suggestion';
import { formDigest } from '../form-digest';
import { findSubject } from '../queries/find-subject';
import type { SuggestionForm } from '../schema';
import { countTry } from './count-try';

/**
 * Takes what a reader sends. The same form sent again changes nothing and counts nothing. A form
 * whose hidden field is filled in goes straight to the bin, where the desk still finds it.
 * @param address the network address, for counting alone (see `countTry`)
 */
export async function receiveSuggestion(
  form: SuggestionForm & { locale: Locale },
  address: string | null,
): Promise<Outcome<null>> {
  const { locale, ...answers } = form;
  const digest = formDigest(answers);
  return transact<null>(async (tx) => {
    const country = await tx.country.findUnique({
      where: { code: form.country },
      select: { id: true, timeZone: true },
    });
    if (!country) undo(refused('NOT_FOUND'));
    const subject = form.about === '' ? null : await findSubject(country, form.about, tx);
    if (form.about !== '' && !subject)
      undo(refused('INVALID', { fieldErrors: { about: { code: 'unknown' } } }));
    const known = await tx.suggestion.findUnique({
      where: { formDigest: digest },
      select: { id: true },
    });
    if (known) return null;
    if (!(await countTry(tx, address))) undo(refused('THROTTLED'));
    const isTrapped = form.homepage !== '';
    const suggestion = {
      id: newId(),
      formDigest: digest,
      countryId: country.id,
      kind: form.kind,
      state: isTrapped ? ('SPAM' as const) : ('NEW' as const),
      recommendationId: subject?.kind === 'recommendation' ? subject.id : null,
      evidenceId: subject?.kind === 'evidence' ? subject.id : null,
      locale,
      body: form.body,
      happenedWords: form.happenedWords,
      readAt: form.readAt,
      direction: form.direction,
      organisation: form.organisation,
      contact: isTrapped || form.contact === '' ? null : form.contact,
      decidedAt: isTrapped ? new Date() : null,
    };
    await tx.suggestion.create({ data: suggestion, select: { id: true } });
    if (!isTrapped) {
      const label = form.about || form.country.toUpperCase();
      await tellSuggested(tx, { id: suggestion.id, label });
    }
    await recordEvents(tx, [
      {
        kind: 'suggestion',
        id: suggestion.id,
        accountId: null,
        action: 'receive',
        before: null,
        after: suggestion,
      },
    ]);
    return null;
  });
}
