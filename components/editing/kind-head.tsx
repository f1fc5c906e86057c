import type { ComponentProps } from 'react';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import type { EditableKindName } from '@/lib/editing/registry';
import type { Thing } from '@/lib/editing/types';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** The head of a page of the desk about a kind of thing, or about something that is done with a thing. */
export function KindHead({
  locale,
  kind,
  thing,
  ...header
}: ComponentProps<typeof PageHeader> & {
  locale: Locale;
  kind: EditableKindName;
  /** The thing that the page leads back to. */
  thing?: Pick<Thing, 'key'>;
}) {
  const t = getTranslator(locale, 'editing');
  const own = thing && [{ label: thing.key, href: deskPath(locale, 'edit', kind, thing.key) }];
  return (
    <>
      <Breadcrumbs
        locale={locale}
        crumbs={[
          { label: t('title'), href: deskPath(locale, 'edit') },
          { label: t(`kind.${kind}`), href: deskPath(locale, 'edit', kind) },
          ...(own ?? []),
        ]}
      />
      <PageHeader {...header} />
    </>
  );
}

/** The same for a task done with one thing: what is done, then what it is done to. */
export function TaskHead({
  task,
  thing,
  ...rest
}: {
  locale: Locale;
  kind: EditableKindName;
  /** What is done: "Divide into two asks". */
  task: string;
  thing: Pick<Thing, 'key' | 'title'>;
} & Pick<ComponentProps<typeof PageHeader>, 'lead' | 'children'>) {
  return (
    <KindHead
      {...rest}
      thing={thing}
      eyebrow={`${task} · ${thing.key}`}
      title={thing.title}
      lang="en"
    />
  );
}
