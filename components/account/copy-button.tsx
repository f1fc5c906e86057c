'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** Puts a text on the clipboard; without JavaScript, or where that is refused, one selects it by hand. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [isDone, setDone] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
    } catch {
      setDone(false);
    }
  }
  return (
    <p className="needs-script">
      <Button type="button" variant="secondary" onClick={copy}>
        {label}
      </Button>{' '}
      <span role="status">{isDone ? done : ''}</span>
    </p>
  );
}
