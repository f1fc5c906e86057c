import { TextField } from '@/components/ui/text-field';

/** Six digits of the app; a recovery code fits in, too. */
export function CodeField({
  id,
  label,
  hint,
  error,
}: {
  /** Several such forms may stand on one page. */
  id?: string;
  label: string;
  hint: string;
  error: string | undefined;
}) {
  return (
    <TextField
      name="code"
      id={id}
      label={label}
      hint={hint}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      error={error}
    />
  );
}
