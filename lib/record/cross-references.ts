import { repeated } from './duplicates';
import type { RecordFiles } from './schema';

/** One field of one entry, and the keys it points at. */
type Reference = {
  file: keyof RecordFiles;
  entry: string;
  field: string;
  target: keyof ReturnType<typeof collectTargets>;
  keys: readonly (string | undefined)[];
};

/**
 * Every reference that points at nothing or names the same thing twice, and every parent that
 * cannot be one.
 */
export function findCrossReferenceProblems(files: RecordFiles): string[] {
  const targets = collectTargets(files);
  const problems = collectReferences(files).flatMap(({ file, entry, field, target, keys }) => {
    const named = keys.filter((key) => key !== undefined);
    const where = `${file}.yaml: ${entry}: ${field}`;
    return [
      ...named
        .filter((key) => !targets[target].has(key))
        .map((key) => `${where}: no ${target} "${key}"`),
      ...repeated(named).map((key) => `${where}: "${key}" named twice`),
    ];
  });
  return [...problems, ...findParentProblems(files), ...findSeriesProblems(files)];
}

function collectTargets(files: RecordFiles) {
  return {
    source: new Set(files.sources.map(({ key }) => key)),
    body: new Set(files.bodies.map(({ slug }) => slug)),
    addressee: new Set(files.addressees.map(({ slug }) => slug)),
    theme: new Set(files.themes.map(({ slug }) => slug)),
    document: new Set(files.documents.map(({ slug }) => slug)),
    recommendation: new Set(files.recommendations.map(({ reference }) => reference)),
    voice: new Set(files.voices.map(({ slug }) => slug)),
    evidence: new Set(files.evidence.map(({ key }) => key)),
    indicator: new Set(files.indicators.map(({ key }) => key)),
    observation: new Set(
      files.indicators.flatMap(({ observations }) => observations.map(({ key }) => key)),
    ),
    engagement: new Set(files.engagements.map(({ key }) => key)),
  };
}

function collectReferences(files: RecordFiles): Reference[] {
  const found: Reference[] = [];
  const from =
    (file: keyof RecordFiles, entry: string) =>
    (field: string, target: Reference['target'], keys: Reference['keys']) =>
      found.push({ file, entry, field, target, keys });
  const sources = (citations: readonly { source: string; locator?: string | undefined }[]) => [
    // The same source may be cited for two places.
    ...new Set(citations.map(({ source }) => source)),
  ];

  for (const body of files.bodies) {
    from('bodies', body.slug)('above', 'body', [body.above]);
  }
  for (const document of files.documents) {
    const refer = from('documents', document.slug);
    refer('bodies', 'body', document.bodies);
    refer('citations', 'source', sources(document.citations));
  }
  for (const recommendation of files.recommendations) {
    const refer = from('recommendations', recommendation.reference);
    refer('document', 'document', [recommendation.document]);
    refer('bodies', 'body', recommendation.bodies);
    refer('parent', 'recommendation', [recommendation.parent]);
    refer('addressee', 'addressee', [recommendation.addressee]);
    refer('themes', 'theme', recommendation.themes);
    refer('citations', 'source', sources(recommendation.citations));
  }
  for (const ask of files.asks.asks) {
    from('asks', ask.slug)('recommendations', 'recommendation', ask.recommendations);
  }
  for (const alone of files.asks.alone) {
    from('asks', 'alone')('recommendation', 'recommendation', [alone.recommendation]);
  }
  for (const voice of files.voices) {
    from('voices', voice.slug)('body', 'body', [voice.body]);
  }
  for (const evidence of files.evidence) {
    const refer = from('evidence', evidence.key);
    refer('citations', 'source', sources(evidence.citations));
    for (const target of ['recommendation', 'document', 'engagement'] as const) {
      const keys = evidence.bearsOn.map((link) => link[target]);
      refer('bearsOn', target, keys);
    }
  }
  for (const indicator of files.indicators) {
    const refer = from('indicators', indicator.key);
    refer('citations', 'source', sources(indicator.citations));
    for (const observation of indicator.observations) {
      const cited = sources(observation.citations);
      from('indicators', observation.key)('citations', 'source', cited);
    }
  }
  for (const engagement of files.engagements) {
    const refer = from('engagements', engagement.key);
    refer('bodies', 'body', engagement.bodies);
    refer('document', 'document', [engagement.document]);
    refer('citations', 'source', sources(engagement.citations));
  }
  for (const measure of files.measures) {
    const refer = from('measures', measure.key);
    refer('recommendations', 'recommendation', measure.recommendations);
    refer('documents', 'document', measure.documents);
    refer('citations', 'source', sources(measure.citations));
  }
  for (const assessed of files.assessments) {
    const entry = `${assessed.recommendation} by ${assessed.voice}`;
    const refer = from('assessments', entry);
    refer('recommendation', 'recommendation', [assessed.recommendation]);
    refer('voice', 'voice', [assessed.voice]);
    for (const step of assessed.steps) {
      const referStep = from('assessments', `${entry}: ${step.key}`);
      for (const target of ['evidence', 'observation', 'engagement'] as const) {
        const keys = step.citations.map((link) => link[target]);
        referStep('citations', target, keys);
      }
    }
  }
  for (const conflict of files.conflicts) {
    const refer = from('conflicts', conflict.key);
    refer('recommendations', 'recommendation', conflict.recommendations);
    refer('evidence', 'evidence', conflict.evidence);
    refer('indicators', 'indicator', conflict.indicators);
    refer('engagements', 'engagement', conflict.engagements);
    refer('documents', 'document', conflict.documents);
    refer('sources', 'source', conflict.sources);
  }
  for (const gap of files.gaps) {
    const refer = from('gaps', gap.key);
    refer('recommendations', 'recommendation', gap.recommendations);
    refer('documents', 'document', gap.documents);
    refer('indicators', 'indicator', gap.indicators);
  }
  return found;
}

/**
 * A parent is a recommendation of the same document and not itself a sub-point (nor its own
 * parent); a body above has none above it.
 */
function findParentProblems({ recommendations, bodies }: RecordFiles): string[] {
  const byReference = new Map(recommendations.map((one) => [one.reference, one]));
  const bySlug = new Map(bodies.map((body) => [body.slug, body]));
  return [
    ...recommendations.flatMap(({ reference, document, parent }) => {
      const above = parent === undefined ? undefined : byReference.get(parent);
      if (!above) return [];
      const where = `recommendations.yaml: ${reference}: parent`;
      if (above.document !== document) return [`${where}: "${parent}" is in another document`];
      return above.parent ? [`${where}: "${parent}" is itself a sub-point`] : [];
    }),
    ...bodies.flatMap(({ slug, above }) =>
      above && bySlug.get(above)?.above
        ? [`bodies.yaml: ${slug}: above: "${above}" itself stands below another body`]
        : [],
    ),
  ];
}

/** An observation's series is one that its indicator names, or `value` when it names none. */
function findSeriesProblems({ indicators }: RecordFiles): string[] {
  return indicators.flatMap(({ series, observations }) => {
    const named = new Set(series.length > 0 ? series.map(({ slug }) => slug) : ['value']);
    return observations
      .filter((observation) => !named.has(observation.series))
      .map(
        ({ key, series }) => `indicators.yaml: ${key}: series: the indicator has no "${series}"`,
      );
  });
}
