import { describe, expect, it } from 'vitest';
import { readLimited } from './read-limited';

/** A stream of so many bytes in chunks of ten, which counts what was taken from it. */
function streamOf(size: number) {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= size) return controller.close();
      const chunk = new Uint8Array(Math.min(10, size - sent)).fill(sent % 256);
      sent += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { stream, sent: () => sent };
}

describe('a stream with a limit', () => {
  it('is read whole up to the limit', async () => {
    expect((await readLimited(streamOf(95).stream, 95))?.length).toBe(95);
    expect((await readLimited(null, 95))?.length).toBe(0);
  });
  it('is refused beyond it, and read on so that the sender hears of it', async () => {
    const { stream, sent } = streamOf(96);
    expect(await readLimited(stream, 95)).toBeNull();
    expect(sent()).toBe(96);
  });
  it('is cut when it does not end', async () => {
    const { stream, sent } = streamOf(1e9);
    expect(await readLimited(stream, 95)).toBeNull();
    expect(sent()).toBeLessThan(1100);
  });
});
