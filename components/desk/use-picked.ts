'use client';

import { type RefObject, useState } from 'react';
import type { EvidenceChoice } from '@/lib/evidence/choice';

/**
 * The evidence that a form cites, and the way to cite one more: what is ticked by then stays, wherever
 * in the form it was ticked.
 */
export function usePicked(
  form: RefObject<HTMLFormElement | null>,
  initial: EvidenceChoice[],
  linked: readonly EvidenceChoice[],
) {
  const [picked, setPicked] = useState(() => initial);
  function pick(choice: EvidenceChoice) {
    const element = form.current;
    const ticked = element ? new FormData(element).getAll('evidence') : [];
    const known = [...picked, ...linked.filter(({ id }) => !picked.some((one) => one.id === id))];
    const kept = known.filter(({ id }) => ticked.includes(id) && id !== choice.id);
    setPicked([...kept, choice]);
    // The new box is there after the next paint; then it counts as typed.
    requestAnimationFrame(() => element?.dispatchEvent(new Event('input', { bubbles: true })));
  }
  return { picked, setPicked, pick };
}
