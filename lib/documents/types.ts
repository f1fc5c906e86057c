import type { SourceCitation } from '@/lib/citations/types';
import type { VagueDate } from '@/lib/dates/vague-date';
import type { Coverage } from '@/lib/db/generated/enums';
import type { EngagementItem } from '@/lib/engagements/types';
import type { LinkedEvidence, LinkedMeasure, RecommendationRow } from '@/lib/recommendations/types';
import type { StatusCounts } from '@/lib/status/scale';

/** A text that one or several bodies issued, and how much of it the record holds. */
export type DocumentSummary = {
  slug: string;
  title: string;
  symbol: string | null;
  issued: VagueDate;
  bodies: { slug: string; shortName: string }[];
  /** What of it was read for this country; null where nobody said. */
  coverage: { coverage: Coverage; note: string } | null;
  counts: StatusCounts;
};

/** A named remark: a conflict between sources or a known gap. */
export type NamedRemark = { reference: string; title: string; description: string };

export type DocumentDetail = DocumentSummary & {
  url: string | null;
  summary: string | null;
  methodology: string | null;
  funding: string | null;
  disclaimer: string | null;
  rows: RecommendationRow[];
  /** What bears on the document itself, not on one of its recommendations. */
  evidence: LinkedEvidence[];
  measures: LinkedMeasure[];
  engagements: EngagementItem[];
  conflicts: NamedRemark[];
  gaps: NamedRemark[];
  citations: SourceCitation[];
};
