'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Asks for the page anew while work goes on; without a script there is a link beside it. */
export function BatchProgress({
  done,
  total,
  label,
}: {
  done: number;
  total: number;
  label: string;
}) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 1_500);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <p role="status">
      {total > 0 ? <progress max={total} value={done} aria-label={label} /> : null} {label}
    </p>
  );
}
