'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { Button } from '@/components/ui/button';

export interface ErrorTexts {
  title: string;
  body: string;
  action: string;
}

const Texts = createContext<ErrorTexts>({ title: '', body: '', action: '' });

/** Brings the few words of an error page to the browser: error boundaries get no other props. */
export function ErrorTextsProvider({
  texts,
  children,
}: {
  texts: ErrorTexts;
  children: ReactNode;
}) {
  return <Texts value={texts}>{children}</Texts>;
}

/** An unexpected error: its number (which stands in the log too) and another try, never its text. */
export function ErrorMessage({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  const { title, body, action } = useContext(Texts);
  return (
    <div role="alert">
      <h1>{title}</h1>
      <p>
        {body} <code>{digest ?? '–'}</code>
      </p>
      <p>
        <Button type="button" onClick={retry}>
          {action}
        </Button>
      </p>
    </div>
  );
}
