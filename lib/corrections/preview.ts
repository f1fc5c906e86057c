/** What the preview of a public line showed, as the form sends it back: by it the line is known again. */
export function linePreview(wrong: string, right: string, language: string): string {
  return JSON.stringify(
    [wrong, right, language].map((part) => part.trim().replaceAll('\r\n', '\n')),
  );
}
