import { z } from 'zod';
import { defaultLocale, locales } from './locales';

/** What every form sends beside its own fields: the language in which it is answered. */
export const inLanguage = { locale: z.enum(locales).default(defaultLocale) };
