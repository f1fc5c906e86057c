'use client';

import { useRouter } from 'next/navigation';
import {
  type FormEvent,
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useState,
} from 'react';
import type { FormCode } from '@/lib/forms/outcome';
import type { FormState } from '@/lib/forms/state';
import { forget } from './kept-values';
import { tooLarge } from './too-large';

type FormAction<Detail, Shown> = (
  state: FormState<Detail, Shown>,
  data: FormData,
) => Promise<FormState<Detail, Shown>>;

/**
 * A form on a server action. Without JavaScript the browser posts it and the page comes back with
 * the answer; with it the answer arrives in place and nothing in the form is touched, whatever
 * happens: a refusal, an ended session, a dropped line.
 * @param keepUnder where `useKeptValues` keeps what is typed; forgotten once the form has done its work
 * @param before waits for something that must end before the form is sent
 * @param isWholePage leaves by loading the next page anew (who is signed in has changed)
 */
export function useForm<Detail = never, Shown = never>(
  action: FormAction<Detail, Shown>,
  {
    keepUnder,
    isWholePage = false,
    before,
  }: { keepUnder?: string; isWholePage?: boolean; before?: () => Promise<void> } = {},
) {
  const [posted, formAction] = useActionState(action, null);
  const [answered, setAnswered] = useState<FormState<Detail, Shown>>(null);
  const [isPending, setPending] = useState(false);
  /** The answer for which the page has been left: it may have led to the same page, with the form still there. */
  const [left, setLeft] = useState<FormState<Detail, Shown>>(null);
  const router = useRouter();
  const state = answered ?? posted;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const form = event.currentTarget;
    setPending(true);
    await before?.();
    const data = new FormData(form, submitter);
    const answer = tooLarge(data) ?? (await action(state, data).catch(() => unanswered<Detail>()));
    setAnswered(answer);
    setPending(false);
    // Somebody else was faster: what the page shows around the form is no longer so.
    if (answer?.ok === false && overtaken.includes(answer.code)) router.refresh();
  }

  // Once per answer: that the page around the form is another one by then is no second answer.
  const leave = useEffectEvent((to: string) => {
    if (keepUnder) forget(keepUnder);
    if (isWholePage) return window.location.assign(to);
    startTransition(() => {
      router.push(to);
      setLeft(state);
    });
  });
  useEffect(() => {
    if (state?.ok && state.to) leave(state.to);
  }, [state]);

  const isLeaving = state?.ok === true && state.to !== undefined && left !== state;
  return { state, isPending, isLeaving, formProps: { action: formAction, onSubmit: send } };
}

const overtaken: readonly FormCode[] = [
  'NEWER_PUBLISHED',
  'ALREADY_REPLACED',
  'ALREADY_PUBLISHED',
  'ALREADY_DECIDED',
  'LINK_NOT_VALID',
];

/** The line dropped, or the server is being restarted. */
function unanswered<Detail>(): FormState<Detail, never> {
  return { ok: false, code: 'UNAVAILABLE', fieldErrors: {}, values: {} };
}
