'use server';

import { getSignedIn } from '@/lib/auth/viewer';
import { answerForm } from '@/lib/forms/action';
import { refused } from '@/lib/forms/outcome';
import type { FormState } from '@/lib/forms/state';
import { inLanguage } from '@/lib/i18n/in-language';
import { deskPath } from '@/lib/i18n/paths';
import { proveSecondFactor } from '@/lib/second-factor/mutations/prove-second-factor';
import { turnOffSecondFactor } from '@/lib/second-factor/mutations/remove-second-factor';
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
} from '@/lib/second-factor/mutations/set-up-second-factor';
import { secondFactorBegin, secondFactorCode } from '@/lib/second-factor/schema';

type CodesState = FormState<never, string[]>;

/** Makes a secret for the app. */
export async function submitSecondFactorBegin(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitSecondFactorBegin',
    formData,
    schema: secondFactorBegin.extend(inLanguage),
    mutate: beginSecondFactor,
    after: (_value, { locale }) => ({ ok: true, to: deskPath(locale, 'account', 'second-factor') }),
  });
}

/** Turns it on with a first code; the answer shows the recovery codes, once. */
export async function submitSecondFactorConfirm(
  _state: CodesState,
  formData: FormData,
): Promise<CodesState> {
  return answerForm({
    door: 'submitSecondFactorConfirm',
    formData,
    schema: secondFactorCode.extend(inLanguage),
    async mutate(viewer, input) {
      const signedIn = await getSignedIn();
      if (!signedIn) return refused('NOT_SIGNED_IN');
      return confirmSecondFactor(viewer, signedIn.sessionId, input);
    },
    after: (codes) => ({ ok: true, shown: codes }),
  });
}

/** New recovery codes; the answer shows them, once. */
export async function submitRecoveryCodes(
  _state: CodesState,
  formData: FormData,
): Promise<CodesState> {
  return answerForm({
    door: 'submitRecoveryCodes',
    formData,
    schema: secondFactorCode.extend(inLanguage),
    async mutate(viewer, { code }) {
      const proof = await proveSecondFactor(viewer.accountId, code);
      return proof.ok ? renewRecoveryCodes(viewer) : proof;
    },
    after: (codes) => ({ ok: true, shown: codes }),
  });
}

/** Turns it off. */
export async function submitSecondFactorOff(
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return answerForm({
    door: 'submitSecondFactorOff',
    formData,
    schema: secondFactorCode.extend(inLanguage),
    mutate: turnOffSecondFactor,
    after: (_value, { locale }) => ({
      ok: true,
      to: `${deskPath(locale, 'account')}?saved=secondFactorOff`,
    }),
  });
}
