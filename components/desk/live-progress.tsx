'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';

/** Asks for the page anew while work goes on, one at a time; without a script there is a link beside it. */
export function LiveProgress({
  done,
  total,
  label,
  tenths,
  watched,
}: {
  done: number;
  total: number;
  label: string;
  /** How far it is in tens of per cent: whoever listens is not told each row. */
  tenths: string;
  /** Where a page costs much: the address that says in a word how far the work is, and the word that this page shows. */
  watched?: { address: string; shown: string };
}) {
  const router = useRouter();
  const [isRefreshing, refresh] = useTransition();
  const isBusy = useRef(false);
  isBusy.current = isRefreshing;
  // Asked of a server that is away, the router would leave for the browser's own page.
  const { address = '/healthz', shown = null } = watched ?? {};
  useEffect(() => {
    let isAsking = false;
    const timer = setInterval(async () => {
      if (isAsking || isBusy.current || document.hidden) return;
      isAsking = true;
      const now = await fetch(address, { cache: 'no-store' }).then(
        (answer) => (answer.ok ? answer.text() : null),
        () => null,
      );
      isAsking = false;
      if (now !== null && now !== shown) refresh(() => router.refresh());
    }, 1_500);
    return () => clearInterval(timer);
  }, [router, address, shown]);
  return (
    <>
      <p>
        {total > 0 ? <progress max={total} value={done} aria-label={label} /> : null} {label}
      </p>
      <p role="status" className="visually-hidden">
        {tenths}
      </p>
    </>
  );
}
