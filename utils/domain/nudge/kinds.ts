/** The kinds of nudges that a person can choose, the rarest last. */
export const CHOSEN_KINDS = ['pause', 'today', 'body', 'line', 'need', 'check'] as const;
export type ChosenKind = (typeof CHOSEN_KINDS)[number];

/** Every kind: those chosen one by one, and the prompts around a session. */
export const NUDGE_KINDS = [...CHOSEN_KINDS, 'before', 'after'] as const;
export type NudgeKind = (typeof NUDGE_KINDS)[number];

/** What body kindness can be about. */
export const CUES = ['water', 'bathroom', 'food', 'moving', 'eyes'] as const;
export type Cue = (typeof CUES)[number];

/** The ways a nudge may reach the person. */
export const WAYS = ['dot', 'card', 'notification', 'chime'] as const;
export type Way = (typeof WAYS)[number];
export type Reach = Readonly<Record<Way, boolean>>;

/**
 * The ways that are left at this moment. A full-screen window, a call or a film, gets the dot only.
 * Where the browser no longer allows notifications, the card comes in their place.
 */
export function reachNow(
  wished: Reach,
  { fullscreen, notifications }: { fullscreen: boolean; notifications: boolean },
): Reach {
  if (fullscreen) return { dot: wished.dot, card: false, notification: false, chime: false };
  if (!wished.notification || notifications) return wished;
  return { ...wished, notification: false, card: true };
}
