import { z } from 'zod';
import { editCorrection } from '@/lib/corrections/schema';
import { listOf, requiredText } from '@/lib/forms/fields';
import { editableKindNames } from './registry';

/** What every form of a thing sends beside the answers to the fields of its kind. */
export const editForm = z.looseObject({
  thingKind: z.enum(editableKindNames, 'required'),
  id: z.uuid('required'),
  /** The version that the form began with; 0 for a new thing. */
  version: z.coerce.number('required').int('required').min(0, 'required'),
  /** The permanent key of a new thing. */
  newKey: z.string().trim().max(80, 'tooLong:80').default(''),
  /** The fields for which the other editor's version was chosen. */
  take: listOf(z.string()),
  /** Fingerprints of what the form began with, as JSON. */
  base: z.string().max(5000).default('{}'),
  /** The place in the history of the version that the form shows. */
  restores: z.coerce.number('required').int('required').min(0, 'required').default(0),
  /** To look at what was written, or to save it. */
  intent: z.enum(['save', 'preview'], 'required').default('save'),
  /** "I know that published assessments rest on this." */
  knowsUses: z.literal('on').optional(),
  ...editCorrection.shape,
});
export type EditForm = z.infer<typeof editForm>;

export const archiveForm = z.object({
  thingKind: z.enum(editableKindNames, 'required'),
  id: z.uuid('required'),
  intent: z.enum(['archive', 'unarchive'], 'required'),
  archivedReason: z.string().trim().max(1000, 'tooLong:1000').default(''),
});
export type ArchiveForm = z.infer<typeof archiveForm>;

/** A recommendation that is divided; its sub-points are `points.0.summary` and so on. */
export const splitForm = z.looseObject({
  id: z.uuid('required'),
  /** Names this sending, so that the same one twice is one. */
  sendId: z.uuid('required'),
  version: z.coerce.number('required').int('required').min(1, 'required'),
});
export type SplitForm = z.infer<typeof splitForm>;

/** What makes a second ask of a part of one. */
export const divideForm = z.object({
  id: z.uuid('required'),
  /** Names this sending, so that the same one twice is one. */
  sendId: z.uuid('required'),
  version: z.coerce.number('required').int('required').min(1, 'required'),
  recommendations: listOf(z.uuid('choose')).refine((chosen) => chosen.length > 0, 'choose'),
  title: requiredText(200),
  description: requiredText(2000),
  newKey: z.string().trim().max(100, 'tooLong:100').default(''),
});
export type DivideForm = z.infer<typeof divideForm>;

/** Values of an indicator, as a table. */
export const pasteForm = z.object({
  id: z.uuid('required'),
  /** Names this sending, so that the same one twice is one. */
  sendId: z.uuid('required'),
  text: z
    .string()
    .max(500_000, 'tooLong:500000')
    .refine((text) => text.trim() !== '', 'required'),
  /** Names the changes of known values as they were shown; others are shown again. */
  seen: z.string().max(100).default(''),
  /** "I know that published assessments rest on this." */
  knowsUses: z.literal('on').optional(),
});
export type PasteForm = z.infer<typeof pasteForm>;

/** Two asks of which one is made, each as the preview showed it. */
export const mergeForm = z.object({
  id: z.uuid('required'),
  version: z.coerce.number('required').int('required').min(1, 'required'),
  intoId: z.uuid('required'),
  intoVersion: z.coerce.number('required').int('required').min(1, 'required'),
  archivedReason: z.string().trim().max(1000, 'tooLong:1000').default(''),
});
export type MergeForm = z.infer<typeof mergeForm>;
