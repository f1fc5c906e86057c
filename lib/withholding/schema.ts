import { z } from 'zod';
import { searchableKinds, withholdingReasons } from './fields';

/** One text of one thing, as the form names it: `assessment/<id>/reason`. */
const text = z
  .string('choose')
  .regex(/^[a-z_]+\/[0-9a-f-]{36}\/[a-z_]+$/, 'choose')
  .transform((name) => {
    const [kind = '', id = '', field = ''] = name.split('/');
    return { kind, id, field };
  });

export const withholdingInput = z.object({
  text,
  reason: z.enum(withholdingReasons, 'choose'),
  /** A ticked box: what will happen was read. */
  confirmed: z.literal('on', 'required'),
  /** The thing that was looked for, so that the page comes back to it. */
  kind: z.enum(searchableKinds),
  key: z.string().max(200),
});
export type WithholdingInput = z.infer<typeof withholdingInput>;
