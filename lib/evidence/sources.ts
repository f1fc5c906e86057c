type Source = { title: string; publisher: string | null; urls: string[] };

/**
 * Where a piece of evidence was read: its sources in the record, and who says it and where in the words of the desk
 * that added it.
 */
export function evidenceSources(
  sources: readonly Source[],
  { citationText, url }: { citationText: string | null; url: string | null },
): Source[] {
  const title = citationText ?? url;
  return [
    ...sources.map(({ title, publisher, urls }) => ({ title, publisher, urls })),
    ...(title === null ? [] : [{ title, publisher: null, urls: url ? [url] : [] }]),
  ];
}
