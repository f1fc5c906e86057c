import type { Element, ElementContent, Nodes } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Handler, toHast } from 'mdast-util-to-hast';
import { linkTarget } from './links';
import type { PartName, RichNode, RichTag, RichText } from './types';

const tags: readonly RichTag[] = [
  'p',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'code',
  'em',
  'strong',
  'br',
  'hr',
  'a',
];
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Elements and attributes that are let through; every other element leaves only its words behind. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [...tags, ...headings],
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
};

/** HTML is shown as it was typed, and a picture as the words that stand for it. */
const asWords: Record<string, Handler> = {
  html: (_, node: { value: string }) => ({ type: 'text', value: node.value }),
  image: (_, node: { alt?: string | null }) => ({ type: 'text', value: node.alt ?? '' }),
  imageReference: (_, node: { alt?: string | null }) => ({ type: 'text', value: node.alt ?? '' }),
};

const wholeParts: readonly PartName[] = ['scale', 'conflicts'];

/**
 * Reads a text in Markdown. Its highest headings stand below the page's own title and none skips a
 * level; computed parts that it does not name come last.
 * @param parts what is computed on the page
 * @param anchors the names that a heading may give itself, as in `## Who assesses {#voices}`
 */
export function readMarkdown(
  source: string,
  { parts = [], anchors = [] }: { parts?: readonly PartName[]; anchors?: readonly string[] } = {},
): RichText {
  const made = toHast(fromMarkdown(source), { handlers: asWords });
  const tree = sanitize(made as Nodes, schema);
  const blocks = 'children' in tree ? tree.children : [];
  const found = blocks.flatMap((node) => (node.type === 'element' ? (levelOf(node) ?? []) : []));
  const highest = Math.min(6, ...found);
  const missing = new Set(parts);
  const used = new Set<string>();
  const text: Mutable[] = [];
  let level = 1;

  const section = (): Section => {
    const last = text.at(-1);
    if (last?.kind === 'section') return last;
    const made: Section = { kind: 'section', id: null, title: [], blocks: [] };
    text.push(made);
    return made;
  };
  const place = (part: PartName) => {
    missing.delete(part);
    if (wholeParts.includes(part)) text.push({ kind: 'part', part });
    else section().blocks.push({ part });
  };

  for (const node of blocks) {
    if (node.type !== 'element') {
      if (node.type === 'text' && node.value.trim())
        section().blocks.push({ tag: 'p', children: [node.value] });
      continue;
    }
    const part = parts.find((name) => wordsOf(node).trim() === `{${name}}` && missing.has(name));
    const own = levelOf(node);
    if (part) place(part);
    else if (own === null) section().blocks.push(...richNodes([node]));
    else {
      level = Math.min(level + 1, own - highest + 2, 4);
      const { id, title } = headingOf(node, anchors, used);
      if (level === 2) text.push({ kind: 'section', id, title, blocks: [] });
      else section().blocks.push({ tag: level === 3 ? 'h3' : 'h4', children: title });
    }
  }
  for (const part of missing) place(part);
  return text;
}

type Mutable = RichText[number];
type Section = Extract<Mutable, { kind: 'section' }>;

function levelOf({ tagName }: Element): number | null {
  const index = headings.indexOf(tagName);
  return index < 0 ? null : index + 1;
}

/** The title of a heading and its anchor: a name that the page knows, else one made of its words. */
function headingOf(node: Element, anchors: readonly string[], used: Set<string>) {
  const title = richNodes(node.children);
  const last = title.at(-1);
  const named = typeof last === 'string' ? /^(.*?)\s*\{#([\w-]+)\}\s*$/s.exec(last) : null;
  if (named) title[title.length - 1] = named[1] ?? '';
  const words = plainWords(title)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  // Apart from the ids of the page around it.
  let id = named && anchors.includes(named[2] ?? '') ? (named[2] ?? '') : `text-${words}`;
  for (let number = 2; used.has(id); number += 1) id = `text-${words}-${number}`;
  used.add(id);
  return { id, title };
}

function richNodes(nodes: readonly ElementContent[]): RichNode[] {
  return nodes.flatMap((node): RichNode[] => {
    if (node.type === 'text') return node.value === '\n' ? [] : [node.value];
    if (node.type !== 'element') return [];
    const children = richNodes(node.children);
    // A heading inside a list or a quotation is no part of the page's outline.
    if (headings.includes(node.tagName))
      return [{ tag: 'p', children: [{ tag: 'strong', children }] }];
    const tag = tags.find((name) => name === node.tagName);
    if (!tag) return children;
    if (tag === 'ol') return [{ tag, children, start: Number(node.properties.start) || 1 }];
    if (tag !== 'a') return [{ tag, children }];
    const href = String(node.properties.href ?? '');
    return linkTarget(href) ? [{ tag, children, href }] : children;
  });
}

const wordsOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';

/** The words of some nodes without what they look like. */
export const plainWords = (nodes: readonly RichNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plainWords(node.children))).join('');
