import { z } from 'zod';
import { optionalText, requiredText } from '@/lib/forms/fields';

/** What comes with a file: the piece of evidence is in the address. */
export const upload = z.object({ name: optionalText(200) });

export const filePublication = z.object({ fileId: z.uuid() });
export type FilePublication = z.infer<typeof filePublication>;

export const fileArchive = z.object({ fileId: z.uuid(), reason: requiredText(500) });
export type FileArchive = z.infer<typeof fileArchive>;
