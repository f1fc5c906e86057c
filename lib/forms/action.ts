import 'server-only';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { Viewer } from '@/lib/accounts/types';
import { type ActionName, actionDoors, admits, isOpenWithoutSecondFactor } from '@/lib/auth/doors';
import { getSignedIn } from '@/lib/auth/viewer';
import { log } from '@/lib/log/log';
import { type Failure, type Outcome, refused } from './outcome';
import { fieldErrorsOf, readForm, withoutSecrets } from './read-form';
import type { FormState, FormSuccess, FormValues } from './state';
import { isUnavailable, logUnexpected } from './unexpected';

/** One form's way from the request to its answer. */
interface Form<Who, Input, Value, Detail, Shown> {
  /** The action's own name: says in `lib/auth/doors.ts` who may use it. */
  door: ActionName;
  formData: FormData;
  schema: z.ZodType<Input>;
  mutate: (who: Who, input: Input) => Promise<Outcome<Value, Detail>>;
  /** What follows a success: revalidation, and where to go or what to show. */
  after: (value: Value, input: Input) => FormSuccess<Shown> | Promise<FormSuccess<Shown>>;
}

/**
 * Answers a form of somebody with an account: session → schema → mutation → result. Expected errors
 * are values with everything that was typed; an unexpected one is logged and shown as its id.
 */
export async function answerForm<Input, Value, Detail = never, Shown = never>(
  form: Form<Viewer, Input, Value, Detail, Shown>,
): Promise<FormState<Detail, Shown>> {
  return respond(form, async (input) => {
    const signedIn = await getSignedIn();
    if (!signedIn) return refused<Detail>('NOT_SIGNED_IN');
    const { viewer, owesSecondFactor } = signedIn;
    if (owesSecondFactor && !isOpenWithoutSecondFactor(form.door))
      return refused<Detail>('SECOND_FACTOR_NEEDED');
    const outcome = admits(actionDoors[form.door], viewer)
      ? await input(viewer)
      : refused<Detail>('FORBIDDEN');
    if (!outcome.ok && outcome.code === 'FORBIDDEN')
      log().warn({ door: form.door, account: viewer.accountId }, 'a form was refused');
    return outcome;
  });
}

/** The same for a form that strangers may send. */
export async function answerPublicForm<Input, Value, Detail = never, Shown = never>(
  form: Form<null, Input, Value, Detail, Shown>,
): Promise<FormState<Detail, Shown>> {
  return respond(form, async (input) => {
    if (actionDoors[form.door] !== 'public') return refused<Detail>('NOT_SIGNED_IN');
    return input(null);
  });
}

async function respond<Who, Input, Value, Detail, Shown>(
  form: Form<Who, Input, Value, Detail, Shown>,
  enter: (
    go: (who: Who) => Promise<Outcome<Value, Detail> | Failure<Detail>>,
  ) => Promise<Outcome<Value, Detail> | Failure<Detail>>,
): Promise<FormState<Detail, Shown>> {
  const raw = readForm(form.formData);
  const values = withoutSecrets(raw);
  let input: Input | undefined;
  try {
    const outcome = await enter(async (who) => {
      const parsed = form.schema.safeParse(raw);
      if (!parsed.success)
        return refused<Detail>('INVALID', { fieldErrors: fieldErrorsOf(parsed.error) });
      input = parsed.data;
      return form.mutate(who, parsed.data);
    });
    if (!outcome.ok) return failed(outcome, values);
    const success = await form.after(outcome.value, input as Input);
    // A browser without scripts cannot follow `to` itself.
    if (success.to && !(await headers()).has('next-action')) redirect(success.to);
    return success;
  } catch (error) {
    unstable_rethrow(error);
    if (isUnavailable(error)) return failed(refused<Detail>('UNAVAILABLE'), values);
    return { ...failed(refused<Detail>('UNEXPECTED'), values), errorId: logUnexpected(error) };
  }
}

function failed<Detail>(failure: Failure<Detail>, values: FormValues) {
  const { code, fieldErrors = {}, detail } = failure;
  return {
    ok: false as const,
    code,
    fieldErrors,
    values,
    ...(detail === undefined ? {} : { detail }),
  };
}

/**
 * Whether this request carries a form: its page is then rendered with the form's answer even for
 * somebody whose session has ended, so that what was typed is not lost to a redirect.
 */
export async function isFormPost(): Promise<boolean> {
  const sent = await headers();
  return (
    sent.has('next-action') || (sent.get('content-type') ?? '').startsWith('multipart/form-data')
  );
}
