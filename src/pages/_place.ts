/** What the pages are made from, told by whoever runs them; see src/build/pages-place.ts. */

/** Absolute path of the content folder. */
export const contentFolder = () => process.env.PORTOLAN_PAGES_CONTENT!;

/** Absolute path of the layouts that are kept. */
export const layoutsFolder = () => process.env.PORTOLAN_PAGES_LAYOUTS!;

/** The day on which the content was last changed, `2026-11-21`; empty where nobody kept a history of it. */
export const contentDate = () => process.env.PORTOLAN_PAGES_DATE ?? '';
