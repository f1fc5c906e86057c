/** Things of years in order, each with the letter that stands on the axis and in the list below it. */
export function lettered<Of extends { year: number }>(
  marks: readonly Of[],
): { letter: string; mark: Of }[] {
  return [...marks]
    .sort((first, second) => first.year - second.year)
    .map((mark, index) => ({ letter: letterOf(index), mark }));
}

/** A … Z, then AA, AB …: letters, because figures on an axis would be read as values. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
