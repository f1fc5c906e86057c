import { StatusBadge } from '@/components/status/status-badge';
import type { Locale } from '@/lib/i18n/locales';
import type { Inline } from '@/lib/reports/content-tree';
import { keyed } from './keyed';

/** Runs of a report's text: links as links, a status with its mark. */
export function Inlines({ content, locale }: { content: readonly Inline[]; locale: Locale }) {
  return keyed(content).map(({ thing, key }) => <Run key={key} run={thing} locale={locale} />);
}

function Run({ run, locale }: { run: Inline; locale: Locale }) {
  if (run.kind === 'status') return <StatusBadge status={run.status} locale={locale} />;
  const { text, strong, emphasis, href, lang } = run;
  const shown = emphasis ? <em>{text}</em> : text;
  const words = strong ? <strong>{shown}</strong> : shown;
  if (href && /^(https?|mailto):/i.test(href))
    return (
      <a href={href} lang={lang}>
        {words}
      </a>
    );
  return lang ? <span lang={lang}>{words}</span> : words;
}
