import { may, type Who } from '@/lib/auth/permissions';

/** Who reviews in a voice says who of it looks after what. */
export const canAssign = (viewer: Who): boolean => may(viewer, 'work.assign');
