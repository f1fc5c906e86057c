'use client';

import { useId } from 'react';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { CopyButton } from './copy-button';

/** A link that lets somebody in, shown this once, with a way to copy it. */
export function ShownLink({
  link,
  words,
  lead,
}: {
  link: string;
  words: { linkTitle: string; linkLabel: string; copy: string; copied: string };
  lead?: string | undefined;
}) {
  // Several may stand on one page.
  const id = useId();
  return (
    <Notice tone="warning" title={words.linkTitle} isLive>
      {lead ? <p>{lead}</p> : null}
      <TextField id={id} name="link" label={words.linkLabel} readOnly value={link} />
      <CopyButton text={link} label={words.copy} done={words.copied} />
    </Notice>
  );
}
