/** How many times the limit is read through, so that a browser that sends too much gets an answer. */
const patience = 10;

/**
 * Everything that a stream brings, as long as it is no more than `limit` bytes; null when it is
 * more. What is too much is thrown away as it comes and never held.
 */
export async function readLimited(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!stream) return new Uint8Array();
  const kept: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size <= limit) kept.push(value);
    else kept.length = 0;
    if (size > limit * patience) {
      await reader.cancel();
      break;
    }
  }
  if (size > limit) return null;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of kept) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
