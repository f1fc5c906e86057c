import type { VagueDate } from '@/lib/dates/vague-date';
import type { Direction, EvidenceKind } from '@/lib/db/generated/enums';
import type { RecommendationRow } from '@/lib/recommendations/types';
import type { StatusCounts } from '@/lib/status/scale';

/** One line of the controlled list of subjects, with where its recommendations stand at a moment. */
export type ThemeSummary = { slug: string; name: string; definition: string; counts: StatusCounts };

/** A fact that bears on recommendations of a theme, with how many of them. */
export type ThemeEvidence = {
  reference: string;
  kind: EvidenceKind;
  title: string;
  occurred: VagueDate;
  direction: Direction;
  recommendationCount: number;
};

export type ThemeDetail = ThemeSummary & { rows: RecommendationRow[]; evidence: ThemeEvidence[] };
