import type { RecordFiles } from './schema';

/** Every recommendation belongs to at least one ask or stands alone with a reason, never both. */
export function findAskProblems({ asks, recommendations }: RecordFiles): string[] {
  const shared = new Set(asks.asks.flatMap((ask) => ask.recommendations));
  const alone = new Set(asks.alone.map(({ recommendation }) => recommendation));
  return recommendations.flatMap(({ reference }) => {
    if (shared.has(reference) && alone.has(reference))
      return [`asks.yaml: ${reference}: alone: also in an ask`];
    if (!shared.has(reference) && !alone.has(reference))
      return [`asks.yaml: ${reference}: in no ask and not listed alone`];
    return [];
  });
}
