import type { Locale } from '@/lib/i18n/locales';
import { insidePath } from '@/lib/i18n/paths';
import { linkTarget } from '@/lib/texts/links';
import { readMarkdown } from '@/lib/texts/markdown';
import type { RichNode } from '@/lib/texts/types';
import type { Block, Inline } from '../content-tree';

type Where = { locale: Locale; country: string; origin: string };
type Style = { strong?: true; emphasis?: true; href?: string };

/**
 * What somebody wrote in Markdown as blocks of a report. Sanitised as the texts of pages are; its headings become
 * paragraphs in bold, because the outline is the report's; a link within the page leads nowhere on paper.
 */
export function ownWords(markdown: string, where: Where): Block[] {
  return readMarkdown(markdown).flatMap((part): Block[] =>
    part.kind === 'part'
      ? []
      : [
          ...(part.title.length > 0 ? [bold(part.title, where)] : []),
          ...part.blocks.flatMap((node) =>
            typeof node !== 'string' && 'part' in node ? [] : blocksOf(node, where),
          ),
        ],
  );
}

const bold = (nodes: readonly RichNode[], where: Where): Block => ({
  kind: 'paragraph',
  content: inlines(nodes, where, { strong: true }),
});

function blocksOf(node: RichNode, where: Where): Block[] {
  if (typeof node === 'string') return paragraph([node], where);
  const { tag, children } = node;
  if (tag === 'h3' || tag === 'h4') return [bold(children, where)];
  if (tag === 'ul' || tag === 'ol')
    return [
      {
        kind: 'list',
        ordered: tag === 'ol',
        items: children.flatMap((item) =>
          typeof item === 'string' ? [] : itemsOf(item.children, where),
        ),
      },
    ];
  if (tag === 'blockquote') return children.flatMap((child) => blocksOf(child, where));
  if (tag === 'hr') return [];
  return paragraph(tag === 'p' || tag === 'pre' ? children : [node], where);
}

function paragraph(nodes: readonly RichNode[], where: Where): Block[] {
  const content = inlines(nodes, where);
  return content.length > 0 ? [{ kind: 'paragraph', content }] : [];
}

/** An item and the items of lists within it, one after the other: paper has one level. */
function itemsOf(nodes: readonly RichNode[], where: Where): Inline[][] {
  const isList = (node: RichNode) =>
    typeof node !== 'string' && (node.tag === 'ul' || node.tag === 'ol');
  const own = inlines(
    nodes.filter((node) => !isList(node)),
    where,
  );
  const inner = nodes.flatMap((node) =>
    typeof node !== 'string' && isList(node)
      ? node.children.flatMap((item) =>
          typeof item === 'string' ? [] : itemsOf(item.children, where),
        )
      : [],
  );
  return [...(own.length > 0 ? [own] : []), ...inner];
}

function inlines(nodes: readonly RichNode[], where: Where, style: Style = {}): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string') return node ? [{ kind: 'text', text: node, ...style }] : [];
    if (node.tag === 'br') return [{ kind: 'text', text: ' ', ...style }];
    const href = node.tag === 'a' ? absolute(node.href ?? '', where) : undefined;
    return inlines(node.children, where, {
      ...style,
      ...(node.tag === 'strong' && { strong: true as const }),
      ...(node.tag === 'em' && { emphasis: true as const }),
      ...(href && { href }),
    });
  });
}

function absolute(href: string, { origin, ...place }: Where): string | undefined {
  const target = linkTarget(href);
  if (!target || target.kind === 'anchor') return undefined;
  return target.kind === 'inside' ? `${origin}${insidePath(place, target.path)}` : target.href;
}
