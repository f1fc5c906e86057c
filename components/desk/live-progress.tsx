'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Asks for the page anew while work goes on; without a script there is a link beside it. */
export function LiveProgress({
  done,
  total,
  label,
  tenths,
}: {
  done: number;
  total: number;
  label: string;
  /** How far it is in tens of per cent: whoever listens is not told each row. */
  tenths: string;
}) {
  const router = useRouter();
  useEffect(() => {
    let isAsking = false;
    const timer = setInterval(async () => {
      if (isAsking || document.hidden) return;
      isAsking = true;
      // Asked of a server that is away, the router would leave for the browser's own page.
      const isThere = await fetch('/healthz', { cache: 'no-store' }).then(
        ({ ok }) => ok,
        () => false,
      );
      isAsking = false;
      if (isThere) router.refresh();
    }, 1_500);
    return () => clearInterval(timer);
  }, [router]);
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
