/** What people may write of a text: nothing else is ever made of it. */
export type RichTag =
  | 'p'
  | 'h3'
  | 'h4'
  | 'ul'
  | 'ol'
  | 'li'
  | 'blockquote'
  | 'pre'
  | 'code'
  | 'em'
  | 'strong'
  | 'br'
  | 'hr'
  | 'a';

/** A piece of a text that is safe to draw; plain data, so that it travels to the browser as it is. */
export type RichNode =
  | string
  | { tag: RichTag; children: RichNode[]; href?: string | undefined; start?: number | undefined };

/** What the program computes within a text, each written as `{name}` on a line of its own. */
export type PartName = 'scale' | 'voices' | 'crosswalk' | 'conflicts';

/** A text in its order: parts under a heading (or before any), and computed parts between them. */
export type RichText = readonly (
  | {
      kind: 'section';
      id: string | null;
      title: RichNode[];
      blocks: (RichNode | { part: PartName })[];
    }
  | { kind: 'part'; part: PartName }
)[];

/** A page's text in one language, as readers see it. */
export interface PageText {
  title: string;
  lead: string;
  text: RichText;
  /** The English text was changed after this one. */
  isOutdated: boolean;
}

/** What the program brings along. */
export type ShippedText = { lead: string; body: string };
