import {
  BodyKind,
  Confidence,
  Coverage,
  DateQualifier,
  Direction,
  EngagementKind,
  EvidenceKind,
  MeasureState,
  ObservationRevision,
  StateResponse,
  VoiceKind,
} from '@/lib/db/generated/enums';

/** What can be chosen, in the order of the list; the words are `status.<name>.*` of the messages. */
export const choices = {
  bodyKind: Object.values(BodyKind),
  confidence: Object.values(Confidence),
  coverage: Object.values(Coverage),
  dateQualifier: Object.values(DateQualifier),
  direction: Object.values(Direction),
  engagementKind: Object.values(EngagementKind),
  evidenceKind: Object.values(EvidenceKind),
  measureState: Object.values(MeasureState),
  response: Object.values(StateResponse),
  revision: Object.values(ObservationRevision),
  voiceKind: Object.values(VoiceKind),
} as const satisfies Record<string, readonly string[]>;

export type ChoiceName = keyof typeof choices;
