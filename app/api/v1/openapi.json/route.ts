import { z } from 'zod';
import { describeApi } from '@/lib/api/openapi';
import { noParameters } from '@/lib/api/parameters';
import { settings } from '@/lib/env';
import { answering } from '../answer';

const description = { inPath: {}, parameters: noParameters, answer: z.looseObject({}) };

/** The description of the API, for programs that read such. */
export const GET = answering(description, async () => describeApi(settings().url));
