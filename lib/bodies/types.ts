import type { BodyKind } from '@/lib/db/generated/enums';
import type { DocumentSummary } from '@/lib/documents/types';
import type { EngagementItem } from '@/lib/engagements/types';
import type { ShownNote } from '@/lib/moderation/types';
import type { RecommendationRow, VoiceName } from '@/lib/recommendations/types';
import type { StatusCounts } from '@/lib/status/scale';

export type BodyName = { slug: string; name: string; shortName: string };

/** A body of the list, with what it asked at a moment. */
export type BodySummary = BodyName & {
  kind: BodyKind;
  description: string;
  /** Its own recommendations and those of the bodies below it. */
  counts: StatusCounts;
  documentCount: number;
  /** The bodies below it, each with what it asked itself. */
  below: (BodyName & { counts: StatusCounts })[];
};

/** What a body itself says of recommendations: its own or those of others. */
export type BodyView = {
  recommendation: { reference: string; summary: string };
  status: RecommendationRow['status'] | null;
  effectiveOn: string;
  reason: string;
  /** Null where an account of the body signed it. */
  attributedFrom: string | null;
  /** What the editorial desk says of it. */
  moderation: ShownNote | null;
};

export type BodyDetail = BodyName & {
  kind: BodyKind;
  description: string;
  above: BodyName | null;
  below: (BodyName & { counts: StatusCounts })[];
  counts: StatusCounts;
  rows: RecommendationRow[];
  documents: DocumentSummary[];
  engagements: EngagementItem[];
  voice: (VoiceName & { description: string; views: BodyView[] }) | null;
};
