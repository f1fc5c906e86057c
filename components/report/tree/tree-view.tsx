import { StatusBar } from '@/components/status/status-bar';
import { StatusSwatch } from '@/components/status/status-swatch';
import { DefinitionList } from '@/components/ui/definition-list';
import { Still } from '@/components/ui/still';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { Block, Picture, ReportTree } from '@/lib/reports/content-tree';
import { Inlines } from './inlines';
import { keyed } from './keyed';
import styles from './tree.module.css';
import { TreeTable } from './tree-table';

const localeOf = (tree: ReportTree): Locale => (isLocale(tree.locale) ? tree.locale : 'en');

/** What a report says of itself, line by line. */
export function TreeFacts({ tree }: { tree: ReportTree }) {
  const locale = localeOf(tree);
  return (
    <div className={styles.facts} lang={locale}>
      <DefinitionList
        items={tree.facts.map(({ name, value }) => ({
          term: name,
          description: <Inlines content={value} locale={locale} />,
        }))}
      />
    </div>
  );
}

/** The content of a report, as it is stored; its parts are headings below the page's title. */
export function TreeBody({ tree }: { tree: ReportTree }) {
  const locale = localeOf(tree);
  return (
    <Still className={styles.body} lang={locale}>
      <Blocks blocks={tree.blocks} locale={locale} />
    </Still>
  );
}

function Blocks({ blocks, locale }: { blocks: readonly Block[]; locale: Locale }) {
  return keyed(blocks).map(({ thing, key }) => (
    <OneBlock key={key} block={thing} locale={locale} />
  ));
}

function OneBlock({ block, locale }: { block: Block; locale: Locale }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = (['h2', 'h3', 'h4'] as const)[block.level - 1] ?? 'h4';
      return <Heading id={block.id}>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p className={styles.text}>
          <Inlines content={block.content} locale={locale} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={styles.list}>
          {keyed(block.items).map(({ thing, key }) => (
            <li key={key}>
              <Inlines content={thing} locale={locale} />
            </li>
          ))}
        </List>
      );
    }
    case 'quotation':
      return (
        <figure className={styles.quotation}>
          <blockquote>
            <Blocks blocks={block.blocks} locale={locale} />
          </blockquote>
          <figcaption>— {block.author}</figcaption>
        </figure>
      );
    case 'table':
      return <TreeTable table={block} locale={locale} />;
    case 'picture':
      return <Bars picture={block} locale={locale} />;
  }
}

/** Bars in parts, each as long as its share of the longest; the numbers stand in the table above. */
function Bars({ picture, locale }: { picture: Picture; locale: Locale }) {
  const totals = picture.bars.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const longest = Math.max(1, ...totals);
  return (
    <figure className={styles.picture}>
      <figcaption>
        {picture.caption}
        <span className="visually-hidden">. {picture.alternative}</span>
      </figcaption>
      {keyed(picture.bars).map(({ thing: { name, counts }, key }) => (
        <div key={key} className={styles.bar}>
          {picture.bars.length > 1 ? <div className={styles.name}>{name}</div> : null}
          <StatusBar
            locale={locale}
            of={longest}
            size={picture.bars.length > 1 ? 'small' : 'normal'}
            counts={Object.fromEntries(
              picture.parts.map(({ status }, part) => [status, counts[part] ?? 0]),
            )}
          />
        </div>
      ))}
      <ul className={styles.key} aria-hidden="true">
        {picture.parts.map(({ status, name }) => (
          <li key={status}>
            <StatusSwatch status={status} /> {name}
          </li>
        ))}
      </ul>
    </figure>
  );
}
