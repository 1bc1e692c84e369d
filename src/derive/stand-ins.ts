/** Where a component stands that is on no host role of its product. */
import type { Component } from '../catalog/model.ts';

export const OUTSIDE = { id: 'outside', name: 'Outside systems' } as const;
export const NO_ROLE = { id: 'no-role', name: 'No host role stated' } as const;

/** The stand-in for the host role of a component without one; null where it has one, if only perhaps. */
export function standInOf({ runsOn, mayRunOn, kind }: Component): typeof OUTSIDE | typeof NO_ROLE | null {
  if (runsOn.length + mayRunOn.length > 0) return null;
  return kind === 'external' ? OUTSIDE : NO_ROLE;
}
