'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';

/** Says that somebody else saved first; takes the focus, as any problem does. */
export function ConflictNotice({
  conflict,
  title,
  lead,
  children,
}: {
  /** Another one is told again. */
  conflict: object;
  title: string;
  lead: string;
  /** What is there now, where the fields themselves do not show it. */
  children?: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conflict is told again
  useEffect(() => box.current?.focus(), [conflict]);
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Notice tone="warning" title={title}>
        <p>{lead}</p>
        {children}
      </Notice>
    </div>
  );
}
