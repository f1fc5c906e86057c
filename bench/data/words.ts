import type { Random } from './random';

/** Words of the field, frequent ones first: what search finds is as uneven as in real documents. */

const verbs =
  'Ensure Continue Strengthen Adopt Amend Repeal Review Guarantee Establish Ratify Investigate Prosecute Publish Release Withdraw Invite Train Abolish Simplify Consult Fund Protect Monitor Report'.split(
    ' ',
  );
const objects =
  'legislation law procedure registration regulation practice policy measures safeguards code plan programme strategy mechanism institution commission sentence fine permit quota budget curriculum statistics complaints licence archive monument visa detention inspection'.split(
    ' ',
  );
const topics =
  'religion belief expression assembly association equality discrimination torture prisons trafficking education health housing water labour asylum migration statelessness disability heritage literature worship clergy conscience extremism missionaries dialogue tolerance hatred pluralism judiciary corruption elections media privacy land environment climate poverty nutrition sport'.split(
    ' ',
  );
const groups =
  'women children minorities communities prisoners journalists lawyers teachers students refugees migrants workers farmers families widows conscripts defenders activists believers pensioners'.split(
    ' ',
  );
const manners =
  'without delay, in line with international standards, in law and in practice, with the participation of those concerned, through an independent body, by the next reporting cycle, as requested before, with adequate resources, at every level of government, and make the results public'.split(
    ', ',
  );

const beginnings = 'Kara Ak Kok Tem Bal Sary Zhan Kyz Shym Tal Ush Esk'.split(' ');
const middles = 'ga la ra ta ka sha bu mu'.split(' ');
const endings = 'gan su kent tau kol bulak stan dyk ndy ozen'.split(' ');

/** 960 names of places, so that some words are rare. */
const places = beginnings.flatMap((beginning) =>
  middles.flatMap((middle) => endings.map((ending) => beginning + middle + ending)),
);

const word = (random: Random, words: readonly string[]) => words[random.skewed(words.length)] ?? '';

/** A demand as a document would put it: 12 to 40 words. */
export function demand(random: Random): string {
  const half = () =>
    `${word(random, verbs)} the ${word(random, objects)} on ${word(random, topics)} and ${word(random, topics)} of ${word(random, groups)} in ${word(random, places)}`;
  const more = random.chance(0.4)
    ? `; ${half().toLowerCase()}, ${word(random, objects)} and ${word(random, objects)}`
    : '';
  return `${half()}${more}, ${random.pick(manners)}.`;
}

/** A short title. */
export function title(random: Random): string {
  return `${word(random, verbs)} ${word(random, objects)} on ${word(random, topics)} of ${word(random, groups)}`;
}

/** So many sentences on what was found. */
export function account(random: Random, sentences: number): string {
  return Array.from(
    { length: sentences },
    () =>
      `In ${word(random, places)} the ${word(random, objects)} for ${word(random, groups)} was changed, and reports on ${word(random, topics)} say that the ${word(random, objects)} followed ${random.pick(manners)}.`,
  ).join(' ');
}

/** Two words to search for: a subject with a subject, a group or a place. */
export function twoWords(random: Random): string {
  return `${word(random, topics)} ${word(random, random.chance(0.3) ? places : groups)}`;
}
