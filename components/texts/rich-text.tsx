import { Fragment, type ReactNode } from 'react';
import { ExternalLink, Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { insidePath, type Place } from '@/lib/i18n/paths';
import { linkTarget } from '@/lib/texts/links';
import type { PartName, RichNode, RichText as Text } from '@/lib/texts/types';
import styles from './rich-text.module.css';

/** A text that somebody wrote, under headings of the page; `parts` are what the program computes in it. */
export function RichText({
  text,
  place,
  parts,
}: {
  text: Text;
  place: Place;
  parts: Readonly<Partial<Record<PartName, ReactNode>>>;
}) {
  return text.map((item) => {
    if (item.kind === 'part') return <Fragment key={item.part}>{parts[item.part]}</Fragment>;
    const blocks = item.blocks.map((block, index) => {
      const key = `${index}`;
      if (typeof block === 'object' && 'part' in block)
        return <Fragment key={key}>{parts[block.part]}</Fragment>;
      return (
        <div key={key} className={styles.block}>
          <Node node={block} place={place} />
        </div>
      );
    });
    if (!item.id) return <Fragment key="before">{blocks}</Fragment>;
    const title = <Nodes nodes={item.title} place={place} />;
    return (
      <Section key={item.id} id={item.id} title={title}>
        {blocks}
      </Section>
    );
  });
}

function Nodes({ nodes, place }: { nodes: readonly RichNode[]; place: Place }) {
  // A text has no other names for its pieces than their order.
  const keyed = nodes.map((node, key) => ({ node, key }));
  return keyed.map(({ node, key }) => <Node key={key} node={node} place={place} />);
}

function Node({ node, place }: { node: RichNode; place: Place }) {
  if (typeof node === 'string') return node;
  const { tag: Tag, children, href, start } = node;
  const inner = <Nodes nodes={children} place={place} />;
  if (Tag === 'a') return <TextLink href={href ?? ''} place={place} label={inner} />;
  if (Tag === 'br' || Tag === 'hr') return <Tag />;
  return Tag === 'ol' ? <ol start={start}>{inner}</ol> : <Tag>{inner}</Tag>;
}

function TextLink({ href, place, label }: { href: string; place: Place; label: ReactNode }) {
  const target = linkTarget(href);
  switch (target?.kind) {
    case 'outside':
      return <ExternalLink href={target.href}>{label}</ExternalLink>;
    case 'inside':
      return <Link href={insidePath(place, target.path)}>{label}</Link>;
    case 'mail':
    case 'anchor':
      return <a href={target.href}>{label}</a>;
    default:
      return label;
  }
}
