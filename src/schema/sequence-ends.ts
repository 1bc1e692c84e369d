/** What the steps of a sequence call its participants. */

/** Ids of the participants that a step may mean: a slug, or the full id where two have the same slug. */
export function participantsNamed(participants: readonly string[], ref: string): readonly string[] {
  return [...new Set(participants)].filter((id) => id === ref || slugOf(id) === ref);
}

/** The shortest name of each participant that means no other. */
export function namesOf(participants: readonly string[]): readonly string[] {
  const ids = [...new Set(participants)];
  return ids.map((id) => (ids.filter((other) => slugOf(other) === slugOf(id)).length > 1 ? id : slugOf(id)));
}

function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
