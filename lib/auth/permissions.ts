import type { Viewer } from '@/lib/accounts/types';
import type { Role } from '@/lib/db/generated/enums';

/**
 * Who may do what: one line an action, by role, apart for members of the editorial desk and of any
 * other voice. Policies, doors, tests and the public page "Who may do what" all read this table; a
 * new action is one line here and one in the words of each language (`permissions.action.…`).
 */

/** In which voices: none, one's own, all others, or all. */
export type Extent = 'none' | 'own' | 'others' | 'all';

type ByRole<Answer> = Readonly<Record<Role, Answer>>;
/** What members of the desk may, and what members of any other voice may. */
type Rule<Answer> = Readonly<{ desk: ByRole<Answer>; voice: ByRole<Answer> }>;

function by<Answer>(EDITOR: Answer, REVIEWER: Answer, ADMINISTRATOR: Answer): ByRole<Answer> {
  return { EDITOR, REVIEWER, ADMINISTRATOR };
}
const alike = <Answer>(roles: ByRole<Answer>): Rule<Answer> => ({ desk: roles, voice: roles });
const everybody = (extent: Extent) => by(extent, extent, extent);
const reviewers = (extent: Extent) => by<Extent>('none', extent, extent);
const ofDesk = (roles: ByRole<Extent>): Rule<Extent> => ({ desk: roles, voice: everybody('none') });

/** Actions on what belongs to a voice. */
export const voicePermissions = {
  'drafts.see': alike(everybody('own')),
  'drafts.write': alike(everybody('own')),
  'drafts.seeAttributed': ofDesk(everybody('others')),
  'drafts.attribute': ofDesk(everybody('others')),
  'review.decide': alike(reviewers('own')),
  'review.decideAttributed': ofDesk(reviewers('others')),
  'evidence.edit': ofDesk(everybody('own')),
  'published.replace': alike(everybody('own')),
  'published.replaceAttributed': { desk: everybody('all'), voice: everybody('own') },
  'reports.write': alike(everybody('own')),
  'reports.publish': alike(reviewers('own')),
  'people.inVoice': { desk: by('none', 'none', 'all'), voice: by('none', 'none', 'own') },
  'audit.inVoice': { desk: by('none', 'none', 'all'), voice: by('none', 'none', 'own') },
} as const satisfies Record<string, Rule<Extent>>;

const anyone = alike(by(true, true, true));
const administrators = alike(by(false, false, true));
const onlyDesk = (roles: ByRole<boolean>): Rule<boolean> => ({
  desk: roles,
  voice: by(false, false, false),
});

/** Actions on what belongs to no voice: the installation, or one's own account. */
export const sitePermissions = {
  'desk.open': anyone,
  'account.own': anyone,
  'evidence.add': anyone,
  'suggestions.decide': onlyDesk(by(true, true, true)),
  'corrections.publish': onlyDesk(by(false, true, true)),
  'corrections.sayWithEdit': onlyDesk(by(true, true, true)),
  'voices.moderate': onlyDesk(by(false, true, true)),
  'files.add': anyone,
  'files.publish': alike(by(false, true, true)),
  'files.keepRecord': onlyDesk(by(true, true, true)),
  'record.edit': onlyDesk(by(true, true, true)),
  'record.editFrame': onlyDesk(by(false, false, true)),
  'texts.withhold': onlyDesk(by(false, false, true)),
  'texts.translate': onlyDesk(by(true, true, true)),
  'imports.prepare': onlyDesk(by(true, true, true)),
  'imports.apply': onlyDesk(by(false, true, true)),
  'judgements.verify': anyone,
  'work.assign': alike(by(false, true, true)),
  'people.manage': administrators,
  'people.anonymise': administrators,
  'settings.change': onlyDesk(by(false, false, true)),
  'audit.read': administrators,
  'audit.readDesk': onlyDesk(by(false, false, true)),
  'jobs.manage': onlyDesk(by(false, false, true)),
  'outbox.read': onlyDesk(by(false, false, true)),
  'notices.own': anyone,
} as const satisfies Record<string, Rule<boolean>>;

export type VoicePermission = keyof typeof voicePermissions;
export type SitePermission = keyof typeof sitePermissions;
export type Permission = VoicePermission | SitePermission;

export const permissions = Object.keys({ ...voicePermissions, ...sitePermissions }) as Permission[];

export const isVoicePermission = (permission: Permission): permission is VoicePermission =>
  permission in voicePermissions;

/** Whom a question is about: a viewer, or as much of one. */
export type Who = Pick<Viewer, 'role'> & { voice: Pick<Viewer['voice'], 'id' | 'kind'> };

export type Side = 'desk' | 'voice';
const sideOf = (who: Who): Side => (who.voice.kind === 'EDITORIAL_DESK' ? 'desk' : 'voice');

/** The table's answer for people of one side and role, as the public page says it. */
export function answerOf(permission: Permission, side: Side, role: Role): Extent | 'yes' {
  if (isVoicePermission(permission))
    return (voicePermissions[permission] as Rule<Extent>)[side][role];
  return (sitePermissions[permission] as Rule<boolean>)[side][role] ? 'yes' : 'none';
}

/** In which voices somebody may do something. */
export function extentOf(who: Who, permission: VoicePermission): Extent {
  const rule: Rule<Extent> = voicePermissions[permission];
  return rule[sideOf(who)][who.role];
}

/** Whether somebody may do something to what belongs to this voice. */
export function mayIn(who: Who, permission: VoicePermission, voiceId: string): boolean {
  const extent = extentOf(who, permission);
  if (extent === 'all') return true;
  return extent === (who.voice.id === voiceId ? 'own' : 'others');
}

/** Whether somebody may do something that concerns no voice. */
export function may(who: Who, permission: SitePermission): boolean {
  const rule: Rule<boolean> = sitePermissions[permission];
  return rule[sideOf(who)][who.role];
}

/** Whether there is anything to which somebody may do this. */
export function mayAnywhere(who: Who, permission: Permission): boolean {
  if (isVoicePermission(permission)) return extentOf(who, permission) !== 'none';
  return may(who, permission);
}

/** The voices in which somebody may do something, as a condition on `voiceId` of a query. */
export function voicesWhere(who: Who, permission: VoicePermission) {
  const extent = extentOf(who, permission);
  if (extent === 'all') return {};
  if (extent === 'none') return { voiceId: { in: [] } };
  return { voiceId: extent === 'own' ? who.voice.id : { not: who.voice.id } };
}
