import { TextField } from '@/components/ui/text-field';

const kinds = {
  present: { name: 'currentPassword', autoComplete: 'current-password' },
  new: { name: 'password', autoComplete: 'new-password' },
} as const;

/** A password: the present one, or one that is chosen. How strong it is, the server decides. */
export function PasswordField({
  kind,
  label,
  hint,
  error,
}: {
  kind: keyof typeof kinds;
  label: string;
  hint?: string;
  error: string | undefined;
}) {
  return <TextField {...kinds[kind]} type="password" label={label} hint={hint} error={error} />;
}
