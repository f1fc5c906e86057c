import 'server-only';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { FieldCode } from '@/lib/forms/outcome';
import { cyrillicKeys, wordLists } from './words';

/** From this score on a password withstands a guesser who has stolen the hash (0 to 4). */
const enough = 3;
/** What comes after so many characters only makes it stronger; the estimate's cost grows with length. */
const lookedAt = 60;

/**
 * Why a password is too easy to guess, as the code of a field error; null when it is hard enough.
 * Length is for the form's schema: there are no rules about kinds of characters.
 * @param about what a guesser would know of the person: name, e-mail
 */
export async function weaknessOf(
  password: string,
  about: readonly string[],
): Promise<FieldCode | null> {
  const estimator = await load();
  const known = knownOf([...about, 'qadam', 'қадам', 'кадам']);
  // Between two known words a space is no third thing to guess: the weaker of both readings counts.
  const judge = (text: string) => estimator.check(text.slice(0, lookedAt), known);
  const joined = password.replace(/[^\p{L}\p{N}]+/gu, '');
  const whole = judge(password);
  const close = joined === password ? whole : judge(joined);
  const { score, feedback, sequence } = close.score < whole.score ? close : whole;
  if (score >= enough) return null;
  if (sequence.some(({ dictionaryName }) => dictionaryName === 'userInputs')) return 'weakPersonal';
  const reason = reasons[feedback.warning ?? ''];
  if (reason) return reason;
  return sequence.length === 1 && sequence[0]?.pattern === 'dictionary' ? 'weakWord' : 'weak';
}

/** Each text as it is, its words, and its words run together. */
function knownOf(about: readonly string[]): string[] {
  const texts = about.map((text) => text.toLowerCase());
  return texts
    .flatMap((text) => {
      const words = text.split(/[^\p{L}\p{N}]+/u);
      return [text, ...words, words.join('')];
    })
    .filter((text) => text.length > 2);
}

/** The estimator's reasons, which are keys of its own, in ours. */
const reasons: Readonly<Record<string, FieldCode>> = {
  straightRow: 'weakKeyboard',
  keyPattern: 'weakKeyboard',
  simpleRepeat: 'weakRepeat',
  extendedRepeat: 'weakRepeat',
  sequences: 'weakSequence',
  recentYears: 'weakDate',
  dates: 'weakDate',
  topTen: 'weakCommon',
  topHundred: 'weakCommon',
  common: 'weakCommon',
  similarToCommon: 'weakCommon',
  wordByItself: 'weakWord',
  namesByThemselves: 'weakName',
  commonNames: 'weakName',
  userInputs: 'weakPersonal',
};

let loaded: Promise<ZxcvbnFactory> | undefined;

/** The word lists take half a second and some memory: read when somebody first chooses a password. */
function load(): Promise<ZxcvbnFactory> {
  loaded ??= Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]).then(
    ([{ ZxcvbnFactory }, common, english]) =>
      new ZxcvbnFactory({
        dictionary: { ...common.dictionary, ...english.dictionary, ...wordLists() },
        graphs: { ...common.adjacencyGraphs, ...cyrillicGraphs(common.adjacencyGraphs.qwerty) },
      }),
  );
  return loaded;
}

type Graph = Record<string, (string | null)[]>;

/** The keyboards on which Cyrillic is typed, from the one whose keys stand in the same places. */
function cyrillicGraphs(qwerty: Graph | undefined): Record<string, Graph> {
  return Object.fromEntries(
    Object.entries(cyrillicKeys).map(([name, keys]) => {
      const upper = (letter: string) => letter.toUpperCase();
      /** A key is its two characters: as typed, and with shift. */
      const key = (pair: string | null) => {
        const letter = pair && keys[pair[0] ?? ''];
        return letter ? `${letter}${upper(letter)}` : pair;
      };
      const graph = Object.entries(qwerty ?? {}).flatMap(([character, around]) => {
        const plain = keys[character];
        const shifted = keys[character.toLowerCase()];
        const own = plain ?? (shifted ? upper(shifted) : character);
        return [[own, around.map(key)] as const];
      });
      return [name, Object.fromEntries(graph)];
    }),
  );
}
