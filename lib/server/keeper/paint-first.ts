/** What adds the scripts when the page has been painted; at once where nobody looks, because nothing is painted there. */
const addWhenPainted = `function (files, own) {
  var begun = false;
  function begin() {
    if (begun) return;
    begun = true;
    files.forEach(function (file) {
      var script = document.createElement('script');
      script.src = file;
      script.async = true;
      script.nonce = own.nonce;
      document.head.appendChild(script);
    });
  }
  if (document.hidden) begin();
  else requestAnimationFrame(function () { setTimeout(begin); });
  setTimeout(begin, 1000);
}`;

/**
 * A page whose scripts are fetched once it has been painted. Next names them in the head, so that on a slow network
 * text, style and font share the line with what makes the page alive, and wait for it. Each is asynchronous already: in
 * what order they arrive was never said. What is no page of Next's stays as it is.
 *
 * @param html a page as Next renders it
 * @param nonce the nonce that it was rendered with
 */
export function paintFirst(html: string, nonce: string): string {
  const files: string[] = [];
  const rest = html.replace(
    /<(script|link)\b([^>]*)>(?:<\/script>)?/g,
    (tag, kind: string, attributes: string) => {
      const file = /\b(?:src|href)="(\/_next\/static\/[^"]+\.js)"/.exec(attributes)?.[1];
      if (!file || !attributes.includes(`nonce="${nonce}"`)) return tag;
      if (kind === 'link') return / as="script"/.test(attributes) ? '' : tag;
      if (!/ async=""/.test(attributes) || !tag.endsWith('</script>')) return tag;
      files.push(file);
      return '';
    },
  );
  const end = rest.lastIndexOf('</body>');
  if (files.length === 0 || end < 0) return html;
  const add = `<script nonce="${nonce}">(${addWhenPainted})(${JSON.stringify(files)}, document.currentScript);</script>`;
  return rest.slice(0, end) + add + rest.slice(end);
}
