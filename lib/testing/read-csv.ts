/**
 * Reads CSV as RFC 4180 defines it, by hand, so that what we write is not read back with the library that wrote
 * it. Takes the byte order mark off; the first line names the columns.
 */
export function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...lines] = records(text.replace(/^\ufeff/, ''));
  return lines.map((line) => {
    if (line.length !== header.length) throw new Error(`a line of ${line.length} cells`);
    return Object.fromEntries(header.map((name, index) => [name, line[index] ?? '']));
  });
}

function records(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/y;
  const all: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const start = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`not CSV at ${start}: ${text.slice(start, start + 40)}`);
    all.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n' && cell.lastIndex < text.length) all.push([]);
  }
  return all;
}
