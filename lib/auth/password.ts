import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's default variant) with the parameters that OWASP names: 19 MiB, 2 passes, 1 lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

let dummy: Promise<string> | undefined;

/**
 * Whether a password belongs to a hash. Without a hash (an unknown e-mail, an account without a
 * password) it does the same work against a made-up one and says no, so that the time tells nothing.
 */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password');
  const matches = await verify(kept ?? (await dummy), password);
  return matches && kept !== null;
}
