/** An event as people read it in a terminal: `12:03:44 warn what happened name=value`, and below it where. */
export function readable(line: string): string {
  const { time, level, msg, err, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const { stack, ...fault } = (err ?? {}) as { stack?: string[] };
  const named = Object.entries({ ...fields, ...fault })
    .map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
  const frames = (stack ?? []).map((frame) => `\n    ${frame}`).join('');
  return `${String(time).slice(11, 19)} ${level} ${msg}${named}${frames}\n`;
}
