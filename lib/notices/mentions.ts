const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/**
 * Who is named in a text by `@` and their whole name. "@Ada Lovelace" is not "@Ada" where both are
 * colleagues; the `@` of an e-mail address names nobody. Everybody of the same name is meant.
 */
export function mentionedIn<Person extends { name: string }>(
  text: string,
  people: readonly Person[],
): Person[] {
  let rest = plain(text);
  const names = [...new Set(people.map(({ name }) => plain(name)))].filter(Boolean);
  const found = new Set<string>();
  for (const name of names.sort((a, b) => b.length - a.length)) {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const mention = new RegExp(`(?<![\\p{L}\\p{N}])@${literal}(?![\\p{L}\\p{N}])`, 'gu');
    const without = rest.replace(mention, ' ');
    if (without !== rest) found.add(name);
    rest = without;
  }
  return people.filter(({ name }) => found.has(plain(name)));
}
