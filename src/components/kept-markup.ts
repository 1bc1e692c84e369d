/** Rendered markup by what it was made from, as long as that is there. */
export const kept = new WeakMap<object, string>();
