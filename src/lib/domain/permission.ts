/** Roles of design §4; `field` comes with a later issue. */
export const roles = ['viewer', 'officer', 'reviewer', 'administrator'] as const;
export type Role = (typeof roles)[number];
