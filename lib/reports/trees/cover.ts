import { countryName, formatDay, formatInstant } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import type { Block, Inline, ReportTree } from '../content-tree';
import type { TreeFrame } from './frame';
import { recordText, words } from './inline';
import { ownWords } from './own-words';

/** Puts the parts of a template into a report: what it is of and whose, the voice's introduction and notes around them. */
export function cover(frame: TreeFrame, blocks: readonly Block[]): ReportTree {
  const { locale, title } = frame;
  return {
    schema: 1,
    locale,
    title,
    facts: factsOf(frame),
    blocks: [...quoted(frame, 'introduction'), ...blocks, ...quoted(frame, 'notes')],
  };
}

function factsOf(frame: TreeFrame): ReportTree['facts'] {
  const { locale, cited, asOf, knownAt, since, voice } = frame;
  const t = getTranslator(locale, 'reports');
  const fact = (name: string, ...value: Inline[]) => ({ name, value });
  return [
    fact(t('fact.template'), words(t(`template.${frame.template}`))),
    fact(t('fact.country'), words(countryName(locale, frame.country))),
    fact(t('fact.topic'), recordText(frame, frame.topic)),
    fact(t('fact.selection'), ...selection(frame)),
    fact(t('fact.asOf'), words(formatDay(locale, asOf))),
    fact(t('fact.knownAt'), words(formatInstant(locale, knownAt, frame.timeZone, 'long'))),
    ...(since ? [fact(t('fact.since'), words(formatDay(locale, since)))] : []),
    ...(voice ? [fact(t('fact.by'), recordText(frame, voice))] : []),
    ...(cited
      ? [
          fact(t('fact.reference'), words(t('version', cited))),
          fact(t('fact.address'), { kind: 'text', text: cited.address, href: cited.address }),
        ]
      : []),
  ];
}

/** `Status: Implemented, Not started; Body: UPR`, each name of the record in a run of its own. */
function selection({ words: filters, locale }: TreeFrame): Inline[] {
  if (filters.length === 0) return [words(getTranslator(locale, 'reports')('everything'))];
  return filters.flatMap(({ label, words: said, lang }, index): Inline[] => {
    const before = filters[index - 1]?.label;
    const between = before === label ? ', ' : `${index > 0 ? '; ' : ''}${label}: `;
    return [words(between), { kind: 'text', text: said, ...(lang && lang !== locale && { lang }) }];
  });
}

function quoted(frame: TreeFrame, part: 'introduction' | 'notes'): Block[] {
  const { voice, locale, country, origin } = frame;
  const blocks = ownWords(frame[part], { locale, country, origin });
  if (!voice || blocks.length === 0) return [];
  const text = getTranslator(locale, 'reports')(`heading.${part}`);
  return [
    { kind: 'heading', level: 1, id: `part-${part}`, text },
    { kind: 'quotation', id: part, author: frame.say(voice).text, blocks },
  ];
}
