/**
 * What the State answered, as a stroke around a middle below the mark of a status: told by shape alone. Null where it
 * stated nothing.
 */
export function responseSign(response: string, x: number, y: number): string | null {
  const [left, right] = [Math.round((x - 6) * 10) / 10, Math.round(x * 10) / 10];
  const at = Math.round(y * 10) / 10;
  switch (response) {
    case 'ACCEPTED':
      return `M${left} ${at}h12`;
    case 'PARTLY_ACCEPTED':
      return `M${left} ${at}h5m2 0h5`;
    case 'NOTED':
      return `M${right} ${at}m-2 0h4`;
    case 'REJECTED':
      return `M${right} ${at}m-3 -3l6 6m0 -6l-6 6`;
    default:
      return null;
  }
}
