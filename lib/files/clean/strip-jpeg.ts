/** Segments that say something about a picture instead of being part of it: APP1-13, APP15, COM. */
function isAboutThePicture(marker: number): boolean {
  // APP0 is the format's own head, APP2 the colour profile, APP14 says how colours are written.
  if (marker === 0xe0 || marker === 0xe2 || marker === 0xee) return false;
  return (marker >= 0xe1 && marker <= 0xef) || marker === 0xfe;
}

/**
 * A JPEG without EXIF, XMP, IPTC and comments, its picture untouched: for pictures inside other
 * files. Null when there is nothing to take out, or when the bytes are not built like a JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let isChanged = false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // From here on there is the picture itself.
    if (marker === 0xda) break;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end > bytes.length || end <= at + 3) return null;
    if (isAboutThePicture(marker)) isChanged = true;
    else kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (!isChanged) return null;
  kept.push(bytes.subarray(at));
  return Buffer.concat(kept);
}
